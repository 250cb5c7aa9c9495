import Testing

@Suite("Tests that state something") struct AssertionTests {
    private static let statements: Set<String> = ["expect", "require", "record", "confirmation"]

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.filter { $0.isUnder("Tests") }.flatMap { file in
            file.tokens.indices.flatMap { index -> [Violation] in
                guard file.word(index) == "@", file.word(index + 1) == "Test" else { return [] }
                return violations(ofTestAt: index, in: file)
            }
        }
    }

    private static func violations(ofTestAt index: Int, in file: SourceFile) -> [Violation] {
        var found: [String] = []
        if file.word(index + 2) != "(" || file.word(index + 3) != "\"\"" {
            found.append("give the test a sentence that states the fact: @Test(\"…\")")
        }
        if !statesSomething(index, in: file) {
            found.append("this test cannot fail; state what it proves with #expect")
        }
        return found.map {
            Violation(path: file.path, line: file.tokens[index].line, advice: $0)
        }
    }

    /// A function whose name begins with expect or check states something, too.
    private static func statesSomething(_ index: Int, in file: SourceFile) -> Bool {
        guard let start = (index..<file.tokens.count).first(where: { file.word($0) == "func" }),
            let body = body(after: start, in: file)
        else { return true }
        return (body..<file.end(ofBracketAt: body)).contains { place in
            let word = file.word(place)
            return statements.contains(word) || word.hasPrefix("expect") || word.hasPrefix("check")
        }
    }

    private static func body(after start: Int, in file: SourceFile) -> Int? {
        var index = start
        while index < file.tokens.count, file.word(index) != "{" {
            let isBracket = ["(", "["].contains(file.word(index))
            index = isBracket ? file.end(ofBracketAt: index) : index + 1
        }
        return index < file.tokens.count ? index : nil
    }

    @Test("Every test has a sentence for a name and states something")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.swift))
    }

    @Test("A test without a sentence and a test without a statement are found")
    func canary() {
        let text = """
            @Test func nameless() { #expect(true) }
            @Test("Nothing happens") func empty(_ a: Int = { 1 }()) { run() }
            @Test("All is well", arguments: [1]) func good(a: Int) async throws { checkAll(a) }
            """
        let found = Self.violations(in: [SourceFile(path: "Tests/A/A.swift", text: text)])
        #expect(found.map(\.line) == [1, 2])
    }
}
