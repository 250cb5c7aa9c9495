import Testing

@Suite("Names of types") struct TypeNameTests {
    /// Words that say nothing about what a thing is.
    static let empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Data", "Misc"]

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.flatMap { file in
            TypeDeclaration.all(in: file).compactMap { type in
                guard let word = empty.first(where: type.name.hasSuffix) else { return nil }
                return Violation(
                    path: file.path, line: type.line,
                    advice: "\(type.name): name it for what it is, not \(word)")
            }
        }
    }

    @Test("No type is called a manager, a helper, a utility or data")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.swift))
    }

    @Test("A manager is found, wherever it stands")
    func canary() {
        let text = "struct Node {\n    private enum KeyManager {}\n}\nstruct Database {}\n"
        let found = Self.violations(in: [SourceFile(path: "Sources/Node/Node.swift", text: text)])
        #expect(found.map(\.line) == [2])
    }
}
