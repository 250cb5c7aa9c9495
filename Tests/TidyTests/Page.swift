/// A Markdown page: its headings, links and mentions of files, outside code blocks.
struct Page {
    /// A reference from the page to something else in the repository.
    struct Reference {
        let target: String
        let line: Int
    }

    let path: String
    /// With their `#` marks.
    private(set) var headings: [String] = []
    private(set) var links: [Reference] = []
    /// Paths in backquotes that name a file of the repository.
    private(set) var mentions: [Reference] = []

    init(_ file: SourceFile) {
        path = file.path
        var isCode = false
        for (index, line) in file.lines.enumerated() {
            if line.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
            if isCode { continue }
            if line.hasPrefix("#") { headings.append(line) }
            read(line, number: index + 1)
        }
    }

    private mutating func read(_ line: String, number: Int) {
        for link in line.matches(of: /\]\(([^)\s]+)\)/) {
            links.append(Reference(target: String(link.1), line: number))
        }
        for code in line.matches(of: /`([A-Za-z0-9_.+\/-]+)`/) {
            let text = String(code.1)
            let starts = ["Sources/", "Simulations/", "Tests/", "docs/", "tools/", ".ci/"]
            guard starts.contains(where: text.hasPrefix) else { continue }
            mentions.append(Reference(target: text, line: number))
        }
    }

    /// The anchors of the headings, as the usual viewers make them.
    var anchors: Set<String> {
        Set(
            headings.map { heading in
                let title = heading.drop { $0 == "#" || $0 == " " }.lowercased()
                let kept = title.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
                return String(kept.map { $0 == " " ? "-" : $0 })
            })
    }
}
