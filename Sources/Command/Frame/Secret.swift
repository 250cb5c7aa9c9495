import Casework
import Foundation
import Node

/// Where passphrases come from: a file that the environment names, or the person at the terminal;
/// never an argument, which others on the machine could see.
enum Secret {
    static let fileVariable = "HAMLET_PASSPHRASE_FILE"
    static let newFileVariable = "HAMLET_NEW_PASSPHRASE_FILE"
    private static let mostBytes = 4096

    /// Whether the environment names a file with the passphrase.
    static var isInFile: Bool { Invocation.variable(fileVariable) != nil }

    /// The passphrase that opens a store.
    static func passphrase(asking terminal: Terminal) throws -> String {
        if let kept = try file(fileVariable) { return kept }
        try require(terminal, else: fileVariable)
        return try terminal.askSecret(Wording("口令:", "Passphrase:"))
    }

    /// A passphrase that is chosen now: asked for twice, since nobody sees what was typed.
    static func newPassphrase(
        asking terminal: Terminal, variable: String = fileVariable
    ) throws -> String {
        if let kept = try file(variable) { return kept }
        try require(terminal, else: variable)
        let least = Founding.passphraseLength
        let first = try terminal.askSecret(
            Wording(
                "新口令(至少\(least)个字符):", "New passphrase (at least \(least) characters):"))
        let second = try terminal.askSecret(Wording("再输入一次:", "Once more:"))
        guard first == second else { throw CommandFailure.passphrasesDiffer }
        return first
    }

    private static func require(_ terminal: Terminal, else variable: String) throws {
        guard terminal.isInteractive else { throw CommandFailure.noPassphrase(variable: variable) }
    }

    private static func file(_ variable: String) throws -> String? {
        guard let path = Invocation.variable(variable) else { return nil }
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= mostBytes
        else { throw CommandFailure.passphraseFile(path, variable: variable) }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return String(decoding: line, as: UTF8.self)
    }
}
