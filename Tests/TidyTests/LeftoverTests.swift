import Testing

@Suite("Leftovers") struct LeftoverTests {
    /// Written in two parts, for this file is searched as well.
    static let marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "X" + "XX"]

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                guard let mark = marks.first(where: { line.contains($0) }) else { return nil }
                return Violation(
                    path: file.path, line: index + 1,
                    advice: "\(mark): do it now, or open an issue and delete the line")
            }
        }
    }

    @Test("Nothing is left for later in the code or the pages")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.files))
    }

    @Test("A note to oneself is found", arguments: Self.marks)
    func canary(mark: String) {
        let file = SourceFile(path: "docs/a.md", text: "first\n<!-- \(mark) later -->\n")
        #expect(Self.violations(in: [file]).map(\.line) == [2])
    }
}
