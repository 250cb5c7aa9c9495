package import Records

/// Why a row is not imported until a person decides.
package enum SurveyDoubt: Hashable, Sendable {
    /// The row has no name.
    case noName
    /// No unit, or several, go by that name; empty if nobody named one, or the table names several.
    case unknownUnit(String)
    /// The same name and birth date, but the guardian or number differs or is not written: the same
    /// child?
    case sameNameAndBirth(files: [Dot])
    /// The same name, and nothing that would be another child's; what else would tell differs or is
    /// not written.
    case sameName(files: [Dot])
    /// Files have that identity number under another name and guardian.
    case numberOfAnother(files: [Dot])
    /// An earlier row of the table gives that identity number to a child of another name and
    /// guardian.
    case numberOfRow(Int)
    /// The file of that code has another name, birth date and guardian.
    case codeOfAnother(file: Dot)
    /// Several files fit, joined or not, and none of them already says what the row says.
    case severalFiles([Dot])
    /// The child's files are closed.
    case closed(files: [Dot])

    /// The files that the row may be about.
    package var files: [Dot] {
        switch self {
        case .sameNameAndBirth(let files), .sameName(let files), .numberOfAnother(let files),
            .severalFiles(let files), .closed(let files):
            files
        case .codeOfAnother(let file): [file]
        case .noName, .unknownUnit, .numberOfRow: []
        }
    }
}
