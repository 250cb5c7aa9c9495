import Casework

/// The lines that a command prints for people, in one language.
struct Page: Sendable {
    let language: Language
    /// The lines so far, each with its end.
    private(set) var text = ""

    init(language: Language) { self.language = language }

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
        self.text += String(repeating: " ", count: indent)
        self.text += SteadyText.line(text)
        self.text += "\n"
    }

    /// Adds the lines of another page.
    mutating func append(_ page: Page) { text += page.text }

    mutating func blank() { text += "\n" }

    /// Adds the rows of a table; nothing of a table without rows.
    mutating func table(_ table: TextTable, indent: Int = 0) {
        text += table.text(in: language, indent: indent)
    }
}
