import Casework
import Foundation
import TestSupport
import Testing

@testable import Command

@Suite("The command reference") struct ReferenceTests {
    @Test(
        "It is what the program says of itself today",
        arguments: [("en", "commands.md"), ("zh", "commands.zh.md")])
    func current(language: String, page: String) throws {
        let stage = try Stage()
        defer { stage.strike() }
        let printed = try stage.run("hamlet commands --lang \(language)", on: "any")
        let path = Repository.path("docs/" + page)
        let kept = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        if Rewriting.isOn {
            try printed.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("\(page) was rewritten: read it, then run without the switch")
        }
        #expect(printed == kept, "HAMLET_REWRITE=1 writes \(page) anew")
    }

    private static func headings(of page: String) throws -> [String] {
        let text = try String(contentsOfFile: Repository.path("docs/" + page), encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("## hamlet") }.map { String($0) }
    }

    @Test("The JSON of every command that does something itself is described, and of no other")
    func shapes() throws {
        let commands = try Self.headings(of: "commands.md")
        let leaves = commands.filter { one in !commands.contains { $0.hasPrefix(one + " ") } }
        #expect(leaves.count > 30)
        #expect(try Self.headings(of: "json.md").sorted() == leaves.sorted())
    }

    @Test("The Chinese reference has no word of the argument parser left in English")
    func translated() throws {
        let words = [
            "OVERVIEW", "USAGE", "SUBCOMMANDS", "OPTIONS", "ARGUMENTS", "Show help", "See '",
        ]
        let stage = try Stage()
        defer { stage.strike() }
        let printed = try stage.run("hamlet commands --lang zh", on: "any")
        #expect(words.filter { printed.contains($0) } == [])
        #expect(printed.contains("用法:hamlet status"))
    }

    @Test(
        "Each shell gets a script that completes the commands", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let stage = try Stage()
        defer { stage.strike() }
        let script = try stage.run("hamlet --generate-completion-script \(shell)", on: "any")
        #expect(script.contains("join") && script.contains("admit") && script.contains("recode"))
        #expect(!script.contains("[exit"))
    }
}
