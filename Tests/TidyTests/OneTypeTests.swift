import Testing

@Suite("One type a file") struct OneTypeTests {
    static func violations(in files: [SourceFile]) -> [Violation] {
        let shared = files.filter { $0.isUnder("Sources", "Simulations", "Tests/TestSupport") }
        return shared.flatMap { file in
            let types = TypeDeclaration.all(in: file).filter { $0.isTopLevel && !$0.isPrivate }
            return types.filter { $0.name != file.name }.map { type in
                Violation(
                    path: file.path, line: type.line,
                    advice: "\(type.name) belongs into a file \(type.name).swift "
                        + "(or inside the type it serves, or private)")
            }
        }
    }

    @Test("A type stands in the file that has its name")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.swift))
    }

    @Test("A second type, and a type under another name, are found")
    func canary() {
        let files = [
            SourceFile(
                path: "Sources/Wire/Dot.swift",
                text: """
                    package struct Dot { enum Inside { case first } }
                    private struct Row {}
                    extension Dot { class func make() {} }
                    enum Second {}
                    """),
            SourceFile(path: "Sources/Wire/Other.swift", text: "final class Name {}"),
            SourceFile(path: "Sources/Wire/Dot+Wire.swift", text: "extension Dot {}"),
            SourceFile(path: "Tests/TestSupport/Folder.swift", text: "struct Other {}"),
            SourceFile(path: "Tests/WireTests/Dots.swift", text: "struct Other {}"),
        ]
        let found = Self.violations(in: files)
        #expect(
            found.map { "\($0.path):\($0.line)" } == [
                "Sources/Wire/Dot.swift:4", "Sources/Wire/Other.swift:1",
                "Tests/TestSupport/Folder.swift:1",
            ])
    }
}
