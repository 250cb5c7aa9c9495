import Testing

@Suite("Line length") struct LineLengthTests {
    static let limit = 100

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                guard line.utf8.count > limit, line.count > limit else { return nil }
                return Violation(
                    path: file.path, line: index + 1,
                    advice: "\(line.count) columns: break the line before column \(limit)")
            }
        }
    }

    @Test("No line of code or script is longer than 100 columns")
    func tree() {
        let isProse: (SourceFile) -> Bool = { file in
            file.path.hasSuffix(".md") || file.path.hasSuffix(".txt")
        }
        expectNone(Self.violations(in: SourceTree.whole.files.filter { !isProse($0) }))
    }

    @Test("A line of 101 columns is found, one of 100 Chinese characters is not")
    func canary() {
        let text = String(repeating: "x", count: 101) + "\n" + String(repeating: "村", count: 100)
        let found = Self.violations(in: [SourceFile(path: "Sources/A.swift", text: text)])
        #expect(found.map(\.line) == [1])
    }
}
