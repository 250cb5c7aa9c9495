import Testing

@Suite("Unused declarations") struct UnusedDeclarationTests {
    /// Names that someone outside the tree calls.
    static let calledFromOutside: [String: String] = [
        "main": "the system starts it",
        "run": "ArgumentParser runs a command",
        "validate": "ArgumentParser checks a command's arguments",
        "hash": "Hashable",
        "encode": "Encodable",
        "makeIterator": "Sequence",
        "next": "IteratorProtocol and RandomNumberGenerator",
        "index": "Collection",
        "description": "CustomStringConvertible",
        "write": "TextOutputStream",
        "log": "LogHandler",
        "channelRead": "NIO channel handlers",
        "channelActive": "NIO channel handlers",
        "channelInactive": "NIO channel handlers",
        "channelReadComplete": "NIO channel handlers",
        "userInboundEventTriggered": "NIO channel handlers",
        "errorCaught": "NIO channel handlers",
    ]

    /// A function or type that its own declaration is the only mention of: in what is built for
    /// people, and in what the tests share.
    static func violations(in files: [SourceFile]) -> [Violation] {
        let product = files.filter { $0.isUnder("Sources", "Simulations") }
        let tests = files.filter { $0.isUnder("Tests") }
        let idle = unused(under: "Sources", in: product).map {
            $0.violation(
                "nothing in Sources or Simulations uses \($0.name); delete it "
                    + "(a test alone is no reason to keep it)")
        }
        let idleInTests = unused(under: "Tests/TestSupport", in: tests).map {
            $0.violation("no test uses \($0.name); delete it")
        }
        return idle + idleInTests
    }

    private static func unused(under folder: String, in files: [SourceFile]) -> [Declaration] {
        var mentions: [String: Int] = [:]
        for token in files.lazy.flatMap(\.tokens) { mentions[token.text, default: 0] += 1 }
        let declarations = files.filter { $0.isUnder(folder) }.flatMap(declarations)
        var declared: [String: Int] = [:]
        for declaration in declarations { declared[declaration.name, default: 0] += 1 }
        return declarations.filter { declaration in
            mentions[declaration.name] == declared[declaration.name]
                && calledFromOutside[declaration.name] == nil
        }
    }

    private struct Declaration {
        let name: String
        let path: String
        let line: Int

        func violation(_ advice: String) -> Violation {
            Violation(path: path, line: line, advice: advice)
        }
    }

    private static func declarations(in file: SourceFile) -> [Declaration] {
        let isName = { (text: String) in text.first?.isLetter == true || text.hasPrefix("_") }
        let functions = file.tokens.indices.filter { index in
            file.word(index) == "func" && isName(file.word(index + 1))
                && !isOverride(index, in: file)
        }.map { (file.word($0 + 1), file.tokens[$0].line) }
        let starts = file.tokens.contains { $0.text == "@" } && hasEntryPoint(file)
        let types = starts ? [] : TypeDeclaration.all(in: file).map { ($0.name, $0.line) }
        return (functions + types).map { Declaration(name: $0.0, path: file.path, line: $0.1) }
    }

    private static func isOverride(_ index: Int, in file: SourceFile) -> Bool {
        (max(0, index - 3)..<index).contains { file.word($0) == "override" }
    }

    private static func hasEntryPoint(_ file: SourceFile) -> Bool {
        file.tokens.indices.contains { file.word($0) == "@" && file.word($0 + 1) == "main" }
    }

    @Test("Every function and type in Sources is used by the product, not by tests alone")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.swift))
    }

    @Test("A function, an overload and a type that only a test uses are found")
    func canary() {
        let files = [
            SourceFile(
                path: "Sources/Wire/A.swift",
                text: """
                    struct Used { func used() { Used().used() } }
                    func twice(_ a: Int) {}
                    func twice(_ a: String) {}
                    enum Lonely {}
                    func mentioned() {} // mentioned() "mentioned()"
                    func shown() -> String { "\\(shown())" }
                    """),
            SourceFile(path: "Tests/WireTests/B.swift", text: "twice(1); Lonely(); mentioned()"),
        ]
        #expect(Self.violations(in: files).map(\.line) == [2, 3, 5, 4])
    }

    @Test("What the tests share and none of them uses is found")
    func shared() {
        let files = [
            SourceFile(
                path: "Tests/TestSupport/A.swift",
                text: "package struct Used {\n    package func lonely() {}\n}"),
            SourceFile(path: "Tests/WireTests/B.swift", text: "Used(); func alone() {}"),
        ]
        #expect(Self.violations(in: files).map(\.line) == [2])
    }
}
