package import Records

/// The file that a row is about, and why.
package struct SurveyMatch: Hashable, Sendable {
    package let file: Dot
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        /// The same valid identity number, and the name, birth date or guardian agrees.
        case identityNumber
        /// The same name, and an identity number that lost its last digits in a spreadsheet.
        case partialNumber
        /// The same name, birth date and guardian.
        case person
        /// A person said so.
        case decided
    }
}
