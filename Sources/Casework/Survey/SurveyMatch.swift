package import Records

/// The file that a row is about, and why.
package struct SurveyMatch: Hashable, Sendable {
    /// The file that the import would change.
    package let file: Dot
    /// What makes it the child of the row.
    package let reason: Reason

    /// How a file was found to be about the child of a row.
    package enum Reason: Hashable, Sendable {
        /// The same valid identity number, and the name or guardian agrees.
        case identityNumber
        /// The same name, and an identity number that lost its last digits in a spreadsheet.
        case partialNumber
        /// The same name, birth date and guardian.
        case person
        /// All that says whose the row is says the same of the file, and what is blank there is
        /// blank here.
        case sameIdentity
        /// The code that an export wrote beside the row, and the name, birth date or guardian
        /// agrees.
        case code
        /// A person said so.
        case decided
    }
}
