package import Records

/// Why a row is not imported until a person decides.
package enum SurveyDoubt: Hashable, Sendable {
    /// The row has no name.
    case noName
    /// No unit, or several, go by that name; empty if the table names none.
    case unknownUnit(String)
    /// The same name and birth date, but another guardian or another valid number: the same child?
    case sameNameAndBirth(file: Dot)
    /// A file has that identity number under another name, birth date and guardian.
    case numberOfAnother(file: Dot)
    /// Several files fit, joined or not, and none of them already says what the row says.
    case severalFiles([Dot])
    /// The child's file is closed.
    case closed(file: Dot)
}
