/// Why a written identity number is doubted (GB 11643-1999).
package enum IdentityNumberFault: Error, Hashable, Sendable {
    /// It has another number of characters than eighteen.
    case length(Int)
    /// The first generation of numbers, used until 2013: no century, no check character.
    case fifteenDigits
    /// Something stands in it that is neither a digit nor a final X.
    case characters
    /// The check character does not fit the digits: at least one of them is mistyped.
    case checkCharacter(written: String, expected: String)
    /// The calendar has no such birth date.
    case noSuchDay(String)
    /// The birth date lies after the day of the survey.
    case bornLater(CalendarDay)
}
