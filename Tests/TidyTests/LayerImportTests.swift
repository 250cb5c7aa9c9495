import Testing

@Suite("Imports by layer") struct LayerImportTests {
    /// A module that a file imports, and where.
    private struct Import {
        let module: String
        let line: Int
    }

    private static func imports(of file: SourceFile) -> [Import] {
        let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        return file.tokens.indices.compactMap { index in
            guard file.word(index) == "import", file.word(index - 1) != "." else { return nil }
            let isPart = kinds.contains(file.word(index + 1))
            return Import(
                module: file.word(index + (isPart ? 2 : 1)), line: file.tokens[index].line)
        }
    }

    static func violations(in files: [SourceFile]) -> [Violation] {
        files.filter { $0.isUnder("Sources") }.flatMap { file in
            let layer = file.target ?? ""
            guard let allowed = Layers.allowed(for: layer) else {
                return [unknownLayer(layer, file)]
            }
            return imports(of: file).filter { !allowed.contains($0.module) }.map {
                Violation(
                    path: file.path, line: $0.line,
                    advice: "\(layer) may not import \($0.module); "
                        + "move the code to a layer that may, or hand the value in")
            }
        }
    }

    private static func unknownLayer(_ layer: String, _ file: SourceFile) -> Violation {
        Violation(
            path: file.path, line: 1,
            advice: "Sources/\(layer) has no place among the layers; give it one in Layers.swift")
    }

    @Test("A layer imports only the layers below it and its own libraries")
    func tree() {
        expectNone(Self.violations(in: SourceTree.whole.swift))
    }

    @Test("An upward import, Foundation in a pure layer and an unknown layer are found")
    func canary() {
        let plant = { (path: String, text: String) in SourceFile(path: path, text: text) }
        let found = Self.violations(in: [
            plant("Sources/Wire/A.swift", "package import Records\n"),
            plant("Sources/Casework/B.swift", "// import GRDB\nimport struct Foundation.Date\n"),
            plant("Sources/Trust/C.swift", "import Foundation\nimport Crypto\nimport Records\n"),
            plant("Sources/Storage/D.swift", "import GRDB\nimport Foundation\nimport Wire\n"),
            plant("Sources/Sheets/E.swift", "@preconcurrency import GRDB\n"),
            plant("Sources/Extra/F.swift", ""),
        ])
        #expect(
            found.map { "\($0.path):\($0.line)" } == [
                "Sources/Wire/A.swift:1", "Sources/Casework/B.swift:2", "Sources/Trust/C.swift:1",
                "Sources/Sheets/E.swift:1", "Sources/Extra/F.swift:1",
            ])
    }
}
