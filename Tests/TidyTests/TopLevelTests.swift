import Testing

@Suite("Folders") struct TopLevelTests {
    static let top: Set<String> = [
        "Package.swift", "README.md", "README.zh.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE",
        "Sources", "Simulations", "Tests", "docs", "tools", ".ci",
    ]
    /// What the tools beside git put there, and git ignores or keeps for itself.
    static let besides: Set<String> = [
        "Package.resolved", ".git", ".github", ".gitignore", ".gitattributes", ".editorconfig",
        ".swift-format", ".swiftpm", ".venv",
    ]
    static let shims: Set<String> = ["CKeyring", "CXlsxWriter", "CZip", "CZstd"]

    static func violations(entries: [String]) -> [Violation] {
        let isForeign = { (name: String) in
            !top.contains(name) && !besides.contains(name) && !name.hasPrefix(".build")
        }
        let foreign = entries.filter(isForeign).map {
            Violation(path: $0, line: 1, advice: "has no place in the top folder; move it")
        }
        let missing = top.subtracting(entries).sorted().map {
            Violation(path: $0, line: 1, advice: "is missing from the top folder")
        }
        return foreign + missing
    }

    static func violations(layers: [String]) -> [Violation] {
        layers.filter { !Layers.order.contains($0) && !shims.contains($0) }.map {
            Violation(path: "Sources/\($0)", line: 1, advice: "is no layer of the design")
        }
    }

    @Test("The top folder holds what the design names and nothing else")
    func tree() {
        expectNone(Self.violations(entries: SourceTree.whole.entries()))
    }

    @Test("Sources holds the layers and the C shims, nothing else")
    func sources() {
        expectNone(Self.violations(layers: SourceTree.whole.entries(of: "Sources")))
    }

    @Test("A stray file, a missing page and an unknown layer are found")
    func canary() {
        let entries = Self.top.subtracting(["LICENSE"]).union(["notes.txt", ".build-asan", ".git"])
        let found = Self.violations(entries: entries.sorted())
        #expect(found.map(\.path) == ["notes.txt", "LICENSE"])
        #expect(
            Self.violations(layers: ["Wire", "CZip", "Common"]).map(\.path) == ["Sources/Common"])
    }
}
