import Testing

@Suite("Links") struct LinkTests {
    /// - Parameter exists: whether a path from the top of the repository is there.
    static func violations(in pages: [Page], exists: (String) -> Bool) -> [Violation] {
        let byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        return pages.flatMap { page in
            let links = page.links.compactMap { link -> Violation? in
                broken(link, on: page, pages: byPath, exists: exists)
            }
            let mentions = page.mentions.filter { !exists($0.target) }.map {
                Violation(path: page.path, line: $0.line, advice: "\($0.target) does not exist")
            }
            return links + mentions
        }
    }

    private static func broken(
        _ link: Page.Reference, on page: Page, pages: [String: Page], exists: (String) -> Bool
    ) -> Violation? {
        guard !link.target.contains("://"), !link.target.hasPrefix("mailto:") else { return nil }
        let parts = link.target.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].isEmpty ? page.path : resolve(String(parts[0]), from: page.path)
        guard exists(path) else {
            return Violation(path: page.path, line: link.line, advice: "\(path) does not exist")
        }
        guard parts.count > 1, let target = pages[path] else { return nil }
        let anchor = String(parts[1]).removingPercents().lowercased()
        guard !target.anchors.contains(anchor) else { return nil }
        return Violation(
            path: page.path, line: link.line, advice: "\(path) has no heading for #\(parts[1])")
    }

    /// Follows `..` and `.` from the folder of the page.
    private static func resolve(_ link: String, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." {
                _ = parts.popLast()
            } else if part != "." {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    @Test("Every link and every path on the pages leads to something that is there")
    func tree() {
        let tree = SourceTree.whole
        expectNone(Self.violations(in: tree.pages.map(Page.init), exists: tree.exists))
    }

    @Test("A dead link, a dead anchor and a path to nothing are found")
    func canary() {
        let text = """
            # Über 村档: a Start
            [good](docs/b.md#two-words) [web](https://example.org/x) [self](#über-村档-a-start)
            [dead](docs/none.md)
            [anchor](docs/b.md#three)
            See `Sources/Gone/Gone.swift` and `docs/b.md`.
            ```
            [code](nowhere.md)
            ```
            """
        let pages = [
            Page(SourceFile(path: "README.md", text: text)),
            Page(SourceFile(path: "docs/b.md", text: "## Two words\n[up](../README.md) [n](x.md)")),
        ]
        let found = Self.violations(in: pages) { ["README.md", "docs/b.md"].contains($0) }
        #expect(
            found.map { "\($0.path):\($0.line)" } == [
                "README.md:3", "README.md:4", "README.md:5", "docs/b.md:2",
            ])
    }
}

extension String {
    /// Links to Chinese headings are often written percent-encoded.
    fileprivate func removingPercents() -> String {
        var bytes: [UInt8] = []
        var rest = Substring(self)
        while let first = rest.first {
            if first == "%", let byte = UInt8(rest.dropFirst().prefix(2), radix: 16) {
                bytes.append(byte)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(contentsOf: String(rest.removeFirst()).utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
