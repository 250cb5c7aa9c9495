/// What makes the bytes of a file wrong.
package enum SheetFault: Sendable, Hashable {
    /// The XML breaks its grammar.
    case markup
    /// The XML brings a document type, with which entities could be made to expand without end.
    case documentType
    /// The XML is not in UTF-8.
    case markupEncoding
    /// The XML ends early.
    case markupTruncated
    /// Another kind of part stands where this one should be.
    case unexpectedPart
    /// A cell reference that is none, that lies outside any sheet or in another row.
    case reference
    /// Rows or cells that go back, or the same cell twice.
    case order
    /// A cell of a type that the format does not know.
    case cellType
    /// A number that is none.
    case number
    /// A cell that points to a shared text that does not exist.
    case sharedString
    /// A merged range that is none, or ranges that overlap.
    case merge
    /// The encoding of the text: neither Unicode nor GB18030.
    case encoding
    /// A NUL character, which no text has.
    case nul
    /// A quoted .csv field that does not end.
    case unclosedQuote
    /// Text between the end of a quoted .csv field and the next separator.
    case textAfterQuote
}
