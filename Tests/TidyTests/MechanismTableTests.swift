import Testing

@Suite("The table of mechanisms") struct MechanismTableTests {
    /// What the source documents ask for, by the numbers that issues, tests and pages use.
    private static let numbers = (1...78).map { $0 < 10 ? "M0\($0)" : "M\($0)" }

    /// What is wrong with the table: a number that is not there once and in its place, a row
    /// without suites, a suite that is not there or has no test of the number.
    static func violations(in page: SourceFile, suites: [SourceFile]) -> [String] {
        let rows = page.lines.filter { $0.hasPrefix("| M") }.map { line in
            line.split(separator: "|").map(String.init)
        }.map { (number: $0[0].filter { $0 != " " }, suites: Self.suites(in: $0.last ?? "")) }
        let texts = Dictionary(suites.map { ($0.name, $0.text) }) { $0 + $1 }
        let wrong = rows.flatMap { row in
            row.suites.isEmpty
                ? ["\(row.number): no suite"]
                : row.suites.filter { texts[$0]?.contains(row.number) != true }
                    .map { "\(row.number): \($0) has no test of that number" }
        }
        return (rows.map(\.number) == numbers ? [] : ["each number once, in order"]) + wrong
    }

    private static func suites(in cell: String) -> [String] {
        cell.split(separator: "`").map(String.init).filter { $0.hasSuffix("Tests") }
    }

    @Test("Each mechanism stands once in the table, with suites that name it")
    func tree() throws {
        let files = SourceTree.whole.files
        let page = try #require(files.first { $0.path == "docs/casework.md" })
        let suites = SourceTree.whole.swift.filter { $0.isUnder("Tests") }
        #expect(Self.violations(in: page, suites: suites) == [])
    }

    @Test(
        "A number that is missing, a row without a suite and a suite without the number are found")
    func canary() {
        let rows = Self.numbers.dropLast().map { "| \($0) | what | `SomeTests` |" }
        let page = SourceFile(
            path: "docs/casework.md",
            text: (rows.dropFirst(2) + ["| M01 | what | none |"]).joined(separator: "\n"))
        let suite = SourceFile(
            path: "Tests/NodeTests/SomeTests.swift",
            text: Self.numbers.dropFirst(3).joined(separator: " "))
        #expect(
            Self.violations(in: page, suites: [suite]) == [
                "each number once, in order", "M03: SomeTests has no test of that number",
                "M01: no suite",
            ])
    }
}
