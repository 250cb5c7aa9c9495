import Testing

@Suite("Forbidden words") struct ForbiddenWordTests {
    /// Written in two parts, for this file is searched as well.
    static let words = [
        "/" + "work/", "/" + "root/", "/" + "home/", "/" + "tmp/notes", ".." + "/shared",
        "/" + "Users/", "Chat" + "GPT", "Cla" + "ude", "sub" + "agent", "language " + "model",
    ]

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                guard let word = words.first(where: { line.contains($0) }) else { return nil }
                return Violation(
                    path: file.path, line: index + 1,
                    advice: "`\(word)` belongs to one machine or nobody; write a relative path "
                        + "or leave it out")
            }
        }
    }

    @Test("No file speaks of a place on one machine")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.files))
    }

    @Test("A machine's path is found", arguments: Self.words)
    func canary(word: String) {
        let file = SourceFile(path: "tools/run", text: "#!/bin/sh\ncd \(word)\n")
        #expect(Self.violations(in: [file]).map(\.line) == [2])
    }
}
