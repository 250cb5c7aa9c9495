import Foundation
import Testing

@Suite("A passphrase that is typed") struct TypedPassphraseTests {
    private static let found =
        "hamlet unit found 青石县 --code 999901 --level 县 --person 林晓"
    private let stage: Stage

    init() throws { stage = try Stage() }

    /// A command to which nobody names a file with the passphrase.
    private func sit(_ command: String) throws -> Terminal {
        let line = "unset HAMLET_PASSPHRASE_FILE; exec " + command
        return try Terminal(stage.process(line, on: "county"))
    }

    private var isFounded: Bool {
        FileManager.default.fileExists(atPath: stage.folder + "/county/hamlet.sqlite")
    }

    @Test("A new one is asked for twice, never shown, and opens the store")
    func founding() throws {
        defer { stage.strike() }
        let founding = try sit(Self.found)
        try founding.answer("新口令(至少8个字符):", "sehr geheim 1")
        try founding.answer("再输入一次:", "sehr geheim 1")
        #expect(founding.end() == 0)
        #expect(founding.shown.contains("已建立“青石县”") && !founding.shown.contains("geheim"))
        let opening = try sit("hamlet status")
        try opening.answer("口令:", "sehr geheim 1")
        #expect(opening.end() == 0)
        #expect(opening.shown.contains("青石县 · 林晓") && !opening.shown.contains("geheim"))
    }

    @Test("Two that differ, or are too short, found nothing and are never shown")
    func refused() throws {
        defer { stage.strike() }
        for (first, second, words) in [
            ("sehr geheim 1", "sehr geheim 2", "两次输入的口令不同\n→ 没有改动,请重新输入\n"),
            ("geheim", "geheim", "口令太短,至少8个字符\n"),
        ] {
            let terminal = try sit(Self.found)
            try terminal.answer("新口令", first)
            try terminal.answer("再输入一次", second)
            #expect(terminal.end() == 5)
            #expect(terminal.shown.hasSuffix(words) && !terminal.shown.contains("geheim"))
            #expect(!isFounded)
        }
    }

    @Test(
        "Who stops or ends the input is asked no further, and the terminal echoes again",
        arguments: ["\u{3}", "halb\u{3}", "\u{4}"])
    func stopped(keys: String) throws {
        defer { stage.strike() }
        let terminal = try sit(Self.found)
        try terminal.type(keys, at: "新口令")
        #expect(terminal.end() == 1)
        #expect(terminal.shown.hasSuffix("\n已取消,没有改动\n"))
        #expect(terminal.echoes && !isFounded)
    }

    @Test("The old one is asked for before the new one is, and opens nothing afterwards")
    func change() throws {
        defer { stage.strike() }
        _ = try stage.play(Self.found, on: "county")
        let terminal = try sit("hamlet passphrase")
        try terminal.answer("口令:", "korrekt pferd 电池")
        try terminal.answer("新口令", "ganz neu und lang")
        try terminal.answer("再输入一次", "ganz neu und lang")
        #expect(terminal.end() == 0)
        #expect(terminal.shown.hasSuffix("\n口令已更换。\n"))
        let old = try stage.run("hamlet status", on: "county")
        #expect(old.hasPrefix("口令错误\n") && old.hasSuffix("[exit 5]\n"))
    }
}
