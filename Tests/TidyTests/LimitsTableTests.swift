import Testing

@Suite("The table of limits") struct LimitsTableTests {
    /// Each bound with its figure, as the source states it, also by way of bounds above it.
    static func stated(in source: SourceFile) -> [String: Int] {
        var bounds: [String: Int] = [:]
        for line in source.lines {
            let parts = line.split(separator: " = ")
            guard parts.count == 2, let name = parts[0].split(separator: " ").last,
                parts[0].contains("static let ")
            else { continue }
            let terms = parts[1].split(separator: "-").map { term in
                term.split(separator: "*").map { factor(String($0), bounds) }.reduce(1, *)
            }
            bounds[String(name)] = terms.dropFirst().reduce(terms[0], -)
        }
        return bounds
    }

    private static func factor(_ text: String, _ bounds: [String: Int]) -> Int {
        bounds[text.filter { $0 != " " }] ?? figure(text[...])
    }

    /// Each bound with its figure, as the page lists it; several may share a line.
    static func listed(in page: SourceFile) -> [String: Int] {
        var bounds: [String: Int] = [:]
        let table = page.lines.drop { $0 != "## Limits" }.dropFirst().prefix {
            !$0.hasPrefix("## ")
        }
        for line in table where line.hasPrefix("| `") {
            let cells = line.split(separator: "|")
            let names = cells[0].split(separator: "`").filter { $0.contains { $0.isLetter } }
            let figures = cells[1].split(separator: ";").map { Self.figure($0) }
            for (name, figure) in zip(names, figures) { bounds[String(name)] = figure }
        }
        return bounds
    }

    private static func figure(_ text: Substring) -> Int {
        Int(String(text.filter(\.isNumber))) ?? 0
    }

    @Test("The page lists every bound with the figure that the program has")
    func tree() throws {
        let files = SourceTree.whole.files
        let source = try #require(files.first { $0.path == "Sources/Wire/Limits.swift" })
        let page = try #require(files.first { $0.path == "docs/protocol.md" })
        let stated = Self.stated(in: source)
        #expect(stated.count > 30)
        #expect(Self.listed(in: page) == stated)
    }

    @Test("Products, differences, grouped figures and shared lines are read")
    func canary() {
        let source = SourceFile(
            path: "Sources/Wire/Limits.swift",
            text: "    package static let one = 2 * 1024\n    package static let two = 10_000\n"
                + "    package static let three = 2 * one - 6\n")
        let page = SourceFile(
            path: "docs/protocol.md",
            text: """
                ## Limits
                | name |
                | `one`, `two` | 2,048; 10,000 | of |
                | `three` | 4,090 |
                ## Next
                | `a` | 1 |
                """)
        #expect(Self.stated(in: source) == ["one": 2048, "two": 10_000, "three": 4090])
        #expect(Self.listed(in: page) == Self.stated(in: source))
    }
}
