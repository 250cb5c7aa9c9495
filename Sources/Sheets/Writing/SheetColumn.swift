/// A column of an exported table.
package struct SheetColumn: Sendable, Hashable {
    /// The words of its head from the upper row to the lower, one or two.
    package let path: [String]
    /// Its width in half-width characters; nil to fit it to what stands in it.
    package let widthCharacters: Double?

    /// Makes a column; `path` has one or two words.
    package init(_ path: [String], widthCharacters: Double? = nil) {
        precondition((1...2).contains(path.count), "a head has one row or two")
        self.path = path
        self.widthCharacters = widthCharacters
    }

    /// Makes a column with one word.
    package init(_ name: String, widthCharacters: Double? = nil) {
        self.init([name], widthCharacters: widthCharacters)
    }

    /// The words joined as in `Heading.name`.
    package var name: String { path.joined(separator: " / ") }
}
