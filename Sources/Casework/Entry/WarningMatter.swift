/// What a warning says.
package enum WarningMatter: Hashable, Sendable {
    /// The identity number is not one that could have been given out.
    case identityNumber(IdentityNumberFault)
    /// The written birth date is not the one in the identity number.
    case birthDateDisagrees(identityNumber: CalendarDay)
    /// The written sex is not the one in the identity number.
    case sexDisagrees(identityNumber: Int)
    /// A spreadsheet stored the number as a number and dropped its last digits.
    case digitsLost(kept: String)
    /// There is no identity number: allowed, such as for a child without registration.
    case noIdentityNumber
    /// What stands there is not a day or month of the calendar.
    case notADay(String)
    /// A bare number was read as a spreadsheet's day.
    case serialNumberRead(CalendarDay)
    /// Eighteen or older on the day of the survey.
    case adult(age: Int)
    /// Born after the day of the survey.
    case bornLater
    /// A visit that cannot have been yet.
    case afterToday
    /// A visit before the child was born.
    case beforeBirth
    /// A visit of the same tier to the same child on that day is in the file already.
    case secondOfDay
    /// The last day is before the first, which is given.
    case endsBeforeBeginning(CalendarDay)
    /// No rule of visits; the standard holds.
    case notAVisitRule(String)
    /// No rule pack; the standard holds.
    case notARulePack(String)
    /// No answers of a score sheet such as `1=5 2=0`.
    case notAnswers(String)
    /// Answers that the sheet does not have, by the numbers of its items.
    case unfitAnswers([Int])
    /// Items of the sheet that nobody answered: until then there is no level.
    case missingAnswers([Int])
    /// A day that is still to come, for something that has happened.
    case dayToCome
    /// The assessments propose another level, by the code list of levels.
    case riskDisagrees(assessed: Int)
    /// A name of the unit's own list of categories that means several of them; the first is taken.
    case widerCategory(name: String, [Wording])
    /// Not in the code list; kept as it was written.
    case notInCodeList([String])
    /// An office defined the code, and its definition is not here; the number is kept.
    case unknownCode(Int)
    /// A cell for one code holds several.
    case severalForOne([Wording])
    /// Several categories in one cell, by their labels; names that rules no longer use are named.
    case severalCodes([Wording], olderNames: [CodeReading.OlderName])
    /// A name that rules no longer use.
    case olderName(CodeReading.OlderName)
    /// Full-width characters or spaces were written; the number is the same.
    case normalised(written: String)
    /// A telephone number of an unusual length or with other signs than digits.
    case unusualNumber
    /// Not a whole number, or outside the field's range.
    case notANumber(String)
    /// A field that is needed was emptied.
    case emptied
    /// Neither yes nor no.
    case notYesOrNo(String)
    /// The same child stands in an earlier row of the sheet; the fields that differ there.
    case repeatedInSheet(row: Int, differing: [Int])
    /// An earlier row gives the same number to a child of another unit.
    case claimedInSheet(row: Int, unitName: String)
    /// A name with a middle dot; it is kept exactly.
    case middleDot
    /// A character outside Unicode's basic plane; it is kept exactly.
    case rareCharacter
    /// A text names an infection that only the sealed category may name (domain section 3).
    case sealedWord
    /// Guardianship was restored outside the time in which it can be asked for.
    case restoredOutsideWindow(revoked: CalendarDay)
    /// A child is with a carer to whom none may be entrusted.
    case carerUnfit
    /// A return was closed before all its results were seen by someone.
    case returnNotSeen
    /// A child has no hukou, and nobody has begun to see to it.
    case registrationNotBegun
    /// The child is registered, and the file has no identity number yet.
    case registeredWithoutNumber

    /// Whether the words hold what was written.
    var repeatsValue: Bool {
        switch self {
        case .notAnswers, .digitsLost, .notADay, .serialNumberRead, .notInCodeList, .severalForOne,
            .severalCodes, .unknownCode, .olderName, .normalised, .notANumber, .notYesOrNo,
            .identityNumber,
            .restoredOutsideWindow:
            true
        default: false
        }
    }

    /// A note where the value is right though unusual; a doubt everywhere else.
    package var level: Warning.Level {
        switch self {
        case .noIdentityNumber, .serialNumberRead, .olderName, .normalised, .middleDot,
            .rareCharacter, .severalCodes, .registrationNotBegun, .unknownCode:
            .note
        default: .doubt
        }
    }
}
