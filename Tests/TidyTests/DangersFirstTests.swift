import Testing

@Suite("Dangers first") struct DangersFirstTests {
    /// Commands that list something without the one function that puts dangers before it.
    static func violations(in files: [SourceFile]) -> [Violation] {
        files.compactMap { file in
            guard file.text.contains("commandName: \"list\""),
                !file.text.contains("context.list(")
            else { return nil }
            return Violation(
                path: file.path, line: 1,
                advice: "print with `context.list`: unacknowledged dangers stand in every list")
        }
    }

    @Test("M27 Every list begins with the dangers that somebody has to see to")
    func tree() {
        let commands = SourceTree.whole.swift.filter { $0.isUnder("Sources/Command") }
        #expect(commands.contains { $0.text.contains("commandName: \"list\"") })
        expectNone(Self.violations(in: commands))
    }

    @Test("A list that prints itself is found")
    func canary() {
        let head = "commandName: \"list\"\n"
        let files = [("a", "context.print([])"), ("b", "try context.list([], of: node) {}")].map {
            SourceFile(path: "Sources/Command/\($0.0).swift", text: head + $0.1)
        }
        #expect(Self.violations(in: files).map(\.path) == ["Sources/Command/a.swift"])
    }
}
