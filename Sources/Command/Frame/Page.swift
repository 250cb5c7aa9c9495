import Casework

/// The lines that a command prints for people, in one language.
struct Page: Sendable {
    let language: Language
    private(set) var lines: [String] = []

    init(language: Language) { self.language = language }

    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Adds a line in the page's language.
    ///
    /// - Parameter indent: by how many columns it is moved in.
    mutating func line(_ chinese: String, _ english: String, indent: Int = 0) {
        line(Wording(chinese, english), indent: indent)
    }

    mutating func line(_ wording: Wording, indent: Int = 0) {
        line(wording[language], indent: indent)
    }

    /// Adds a line that is the same in every language.
    mutating func line(_ text: String, indent: Int = 0) {
        lines.append(String(repeating: " ", count: indent) + text)
    }

    mutating func blank() { lines.append("") }

    /// Adds the rows of a table; nothing of a table without rows.
    mutating func table(_ table: TextTable, indent: Int = 0) {
        for text in table.lines(in: language) { line(text, indent: indent) }
    }
}
