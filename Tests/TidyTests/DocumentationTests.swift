import Testing

@Suite("Documentation of declarations") struct DocumentationTests {
    private static let kinds: Set<String> = [
        "func", "var", "let", "init", "struct", "enum", "class", "actor", "protocol", "typealias",
        "subscript",
    ]
    /// Modifiers and attributes that may stand between the access level and the kind.
    private static let between: Set<String> = [
        "static", "final", "indirect", "mutating", "nonmutating", "nonisolated", "convenience",
        "required", "override", "consuming", "borrowing", "lazy", "weak", "internal", "(set)",
        "(", ")", "set", "private", "isolated", "class", "distributed", "prefix", "postfix",
    ]
    /// What a well-known protocol asks for needs no words of its own.
    private static let wellKnown: Set<String> = [
        "description", "debugDescription", "hash", "=", "<", "encode", "init(from", "id",
        "errorDescription", "rawValue", "configuration", "run", "validate", "next", "makeIterator",
    ]

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.filter { $0.isUnder("Sources") }.flatMap { file in
            file.tokens.indices.compactMap { index in
                guard ["package", "public", "open"].contains(file.word(index)),
                    let name = declaredName(after: index, in: file), !wellKnown.contains(name),
                    !isDocumented(index, in: file)
                else { return nil }
                return Violation(
                    path: file.path, line: file.tokens[index].line,
                    advice: "say in one sentence (///) what \(name) is or does")
            }
        }
    }

    private static func declaredName(after index: Int, in file: SourceFile) -> String? {
        var place = index + 1
        while between.contains(file.word(place)), !kinds.contains(file.word(place + 1)) {
            place += 1
        }
        if between.contains(file.word(place)) { place += 1 }
        guard kinds.contains(file.word(place)) else { return nil }
        let isNamed = !["init", "subscript"].contains(file.word(place))
        if isNamed { return file.word(place + 1) }
        return file.word(place + 2) == "from" ? "init(from" : file.word(place)
    }

    /// Looks above the declaration and above the attributes that stand on lines of their own.
    private static func isDocumented(_ index: Int, in file: SourceFile) -> Bool {
        var line = file.tokens[index].line - 1
        while line > 0 {
            let text = file.lines[line - 1].drop { $0 == " " }
            if text.hasPrefix("///") || text.hasSuffix("*/") { return true }
            guard text.hasPrefix("@") || text.hasPrefix("#if") else { return false }
            line -= 1
        }
        return false
    }

    @Test("What another target may use says what it is")
    func tree() {
        let violations = Self.violations(in: SourceTree.whole.swift)
        var counts: [String: Int] = [:]
        for violation in violations {
            let folder = violation.path.split(separator: "/").prefix(2).joined(separator: "/")
            counts[folder, default: 0] += 1
        }
        let ratchet = Ratchet.ofThisTree().violations(of: "undocumented", counts: counts)
        expectNone(ratchet.isEmpty ? [] : ratchet + violations)
    }

    @Test("A package function, property and type without a sentence are found")
    func canary() {
        let text = """
            /// A dot.
            @frozen
            package struct Dot {
                package let log: Int
                package private(set) var number: Int
                package static func == (a: Dot, b: Dot) -> Bool { true }
                /// Makes one.
                package init() {}
                func own() {}
            }
            package enum Bare {}
            package import Records
            extension Dot { package static func make() {} }
            """
        let found = Self.violations(in: [SourceFile(path: "Sources/Wire/Dot.swift", text: text)])
        #expect(found.map(\.line) == [4, 5, 11, 13])
    }
}
