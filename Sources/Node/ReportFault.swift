import Casework

/// Why something is not done about a report of a danger. Nothing was written.
package enum ReportFault: Error, Hashable, Sendable {
    /// No report here goes by that code.
    case unknown(String)
    /// Several reports have that code; in so many records.
    case ambiguous(String, Int)
    /// A child that was named, or children of one name, have several open reports, by their codes;
    /// or one goes by the text as its code, and another's child by the text as its name.
    case severalOf(String, codes: [String])
    /// The report is closed already.
    case isClosed(String)
    /// The report is not closed.
    case isOpen(String)
    /// Who entered a report does not close it: someone else looks (M38).
    case secondPerson(String)
    /// Nobody acknowledges in the place of a level above; by the code list of units' levels.
    case levelAbove(Int)
    /// No level goes by that name.
    case unknownLevel(String)
    /// A report is closed only with what came of it.
    case resultNeeded
    /// It must be said who was told.
    case receiverNeeded
}
