import Casework

/// The heading of one column, with the headings above it.
package struct Heading: Sendable, Hashable {
    /// The column, counted from 0.
    package let column: Int
    /// The words from the upper row to the lower, each without the spaces and line breaks that only
    /// spread it out: `["实际监护人", "姓名"]`.
    package let path: [String]

    /// Makes a heading; `path` has at least one word.
    package init(column: Int, path: [String]) {
        precondition(!path.isEmpty, "a heading has words")
        self.column = column
        self.path = path
    }

    /// The words joined as people say them: `实际监护人 / 姓名`.
    package var name: String { path.joined(separator: " / ") }

    /// Whether the column only counts the rows of the table.
    package var isRunningNumber: Bool {
        let word = path[path.count - 1].lowercased()
        return ["序号", "顺序号", "序", "№", "no", "no.", "#"].contains(word)
    }

    /// Gives the words of one cell: several where a file without merged cells, as ours in .csv,
    /// joins them by ` / `.
    static func words(_ text: String) -> [String] {
        text.split(separator: " / ").map { word(String($0)) }.filter { !$0.isEmpty }
    }

    /// Writes in ordinary width, without line breaks and the spaces in `姓  名`; one space stays
    /// between Latin words.
    static func word(_ text: String) -> String {
        let plain = WrittenText.trimmed(WrittenText.narrow(text))
        var word = ""
        for part in plain.unicodeScalars.split(whereSeparator: WrittenText.isSpace) {
            let part = String(String.UnicodeScalarView(part))
            let isLatin =
                (word.unicodeScalars.last?.isASCII ?? false)
                && (part.unicodeScalars.first?.isASCII ?? false)
            word += (isLatin ? " " : "") + part
        }
        return word
    }
}
