import Testing

@Suite("The blocks of the protocol's page") struct ProtocolBlockTests {
    /// Fenced blocks that are no grammar and that no test names.
    static func untested(on page: SourceFile, by tests: [SourceFile]) -> [String] {
        let blocks = page.lines.filter { $0.hasPrefix("```") && $0.count > 3 }
            .map { String($0.dropFirst(3)) }.filter { $0 != "cddl" }
        return blocks.filter { block in
            !tests.contains { $0.text.contains("\"\(block)\"") }
        }
    }

    @Test("Every block of vectors on the page is held against the program by a test")
    func tree() throws {
        let files = SourceTree.whole.files
        let page = try #require(files.first { $0.path == "docs/protocol.md" })
        #expect(Self.untested(on: page, by: files.filter { $0.isUnder("Tests") }) == [])
        #expect(page.lines.contains { $0.hasPrefix("```vectors of ") })
    }

    @Test("A block that no test names is found")
    func canary() {
        let page = SourceFile(
            path: "docs/protocol.md",
            text: "```cddl\na = 1\n```\n```vectors of a\nb\n```\n```vectors of c\nd\n```\n")
        let test = SourceFile(path: "Tests/A/B.swift", text: "faults(in: \"vectors of a\")")
        #expect(Self.untested(on: page, by: [test]) == ["vectors of c"])
    }
}
