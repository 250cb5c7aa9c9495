import Testing

@Suite("Translation") struct TranslationTests {
    /// Compares the outlines of a page and its translation, heading by heading.
    static func violations(of original: Page, and translation: Page) -> [Violation] {
        let level = { (heading: String) in heading.prefix { $0 == "#" }.count }
        let levels = original.headings.map(level)
        guard levels != translation.headings.map(level) else { return [] }
        let pairs = zip(original.headings, translation.headings)
        let place = pairs.prefix { level($0) == level($1) }.count
        let next =
            (original.headings + translation.headings).isEmpty
            ? "" : (original.headings.dropFirst(place).first ?? "the end")
        return [
            Violation(
                path: translation.path, line: 1,
                advice: "has \(translation.headings.count) headings and \(original.path) has "
                    + "\(levels.count); they part at \"\(next)\"")
        ]
    }

    @Test("The two front pages have the same outline")
    func tree() throws {
        let pages = SourceTree.whole.pages
        let english = try #require(pages.first { $0.path == "README.md" })
        let chinese = try #require(pages.first { $0.path == "README.zh.md" })
        expectNone(Self.violations(of: Page(english), and: Page(chinese)))
    }

    @Test("A section that is missing from the translation is found")
    func canary() {
        let page = { (path: String, text: String) in Page(SourceFile(path: path, text: text)) }
        let english = page("README.md", "# Hamlet\n## Start\n## Build\n")
        let same = page("README.zh.md", "# 村档\n## 开始\n```\n# 注释\n```\n## 构建\n")
        let shorter = page("README.zh.md", "# 村档\n## 开始\n")
        #expect(Self.violations(of: english, and: same).isEmpty)
        let found = Self.violations(of: english, and: shorter)
        #expect(found.count == 1 && found[0].advice.contains("## Build"))
    }
}
