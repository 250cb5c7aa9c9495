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

    private static let heads: Set<String> = [
        "struct", "enum", "class", "actor", "protocol", "extension",
    ]

    /// The package declarations that a reader learns nothing of but their names. What a well-known
    /// protocol asks for, a memberwise initializer and the constants of a table that has a sentence
    /// itself are left out: words there would only repeat the code.
    static func violations(in files: [SourceFile]) -> [Violation] {
        files.filter { $0.isUnder("Sources", "Tests/TestSupport") }.flatMap { file in
            file.tokens.indices.compactMap { index in
                guard ["package", "public", "open"].contains(file.word(index)),
                    file.word(index - 1) != ".",
                    let name = declaredName(after: index, in: file), !wellKnown.contains(name),
                    !isDocumented(index, in: file), !isMemberwise(index, in: file),
                    !isConstantOfTable(index, in: file)
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

    /// An initializer that takes what it stores, under the same names, says nothing new.
    private static func isMemberwise(_ index: Int, in file: SourceFile) -> Bool {
        guard file.word(index + 1) == "init", file.word(index + 2) == "(" else { return false }
        return labels(inBracketAt: index + 2, in: file)
            .isSubset(of: stored(around: index, in: file))
    }

    private static func labels(inBracketAt opening: Int, in file: SourceFile) -> Set<String> {
        let end = file.end(ofBracketAt: opening) - 1
        var labels: Set<String> = []
        var place = opening + 1
        var isStart = true
        while place < end {
            if isStart { labels.insert(file.word(place)) }
            isStart = file.word(place) == ","
            place = next(after: place, in: file)
        }
        return labels
    }

    /// The stored properties of the type whose body is the innermost at an index.
    private static func stored(around index: Int, in file: SourceFile) -> Set<String> {
        guard let opening = file.bracket(around: index) else { return [] }
        let computed = Set(Function.all(in: file).map(\.line))
        var names: Set<String> = []
        var place = opening + 1
        while place < file.end(ofBracketAt: opening) - 1 {
            let isStored =
                ["let", "var"].contains(file.word(place)) && file.word(place - 1) != "static"
                && !computed.contains(file.tokens[place].line)
            if isStored { names.insert(file.word(place + 1)) }
            place = next(after: place, in: file)
        }
        return names
    }

    /// The place after a token, or after the whole bracket that it opens.
    private static func next(after place: Int, in file: SourceFile) -> Int {
        ["(", "[", "{"].contains(file.word(place)) ? file.end(ofBracketAt: place) : place + 1
    }

    /// A constant in a table of codes, fields or limits whose head says what they are.
    private static func isConstantOfTable(_ index: Int, in file: SourceFile) -> Bool {
        guard file.word(index + 1) == "static", file.word(index + 2) == "let",
            let opening = file.bracket(around: index),
            let head = file.tokens[..<opening].lastIndex(where: { heads.contains($0.text) })
        else { return false }
        return ["enum", "extension"].contains(file.word(head)) && isDocumented(head, in: file)
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
                func own() { if case .open(let way) = self {} }
            }
            package enum Bare {}
            package import Records
            extension Dot { package static func make() {} }
            """
        let found = Self.violations(in: [SourceFile(path: "Sources/Wire/Dot.swift", text: text)])
        #expect(found.map(\.line) == [4, 5, 11, 13])
    }

    @Test("A memberwise initializer needs no sentence, one that asks for anything else does")
    func memberwise() {
        let text = """
            /// A side of a conflicted cell.
            package struct Side {
                let dot: Dot
                private var times: [Int: Int] = [:]
                static let none = 0
                var first: Int { let inner = 0; return inner }
                func dot(_ place: Int) -> Dot { dot }
                package init(dot: Dot, times: [Int: Int] = [1: 2]) {}
                package init() {}
                package init?(dot: Dot) {}
                package init(_ dot: Dot) {}
                package init(dot: Dot, none: Int) {}
                package init(first: Int) {}
                package init(inner: Int) {}
            }
            extension Side { package init(dot: Dot, second: Int) {} }
            """
        let found = Self.violations(in: [SourceFile(path: "Sources/Node/Side.swift", text: text)])
        #expect(found.map(\.line) == [10, 11, 12, 13, 14, 16])
    }

    @Test("The constants of a table that has a sentence need none of their own")
    func tables() {
        let text = """
            /// The fields of a visit.
            package enum VisitField {
                package static let date = 1
                package static var all: [Int] { [date] }
            }
            /// The codes of the first form.
            extension Code {
                package static let none = Code(list { 0 })
            }
            package extension Code { static let bare = 1; package static let also = 2 }
            /// A code.
            package struct Code {
                package static let least = 0
            }
            """
        let found = Self.violations(in: [SourceFile(path: "Sources/Node/Code.swift", text: text)])
        #expect(found.map(\.line) == [4, 10, 13])
    }
}
