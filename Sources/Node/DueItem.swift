package import Casework
package import Records
package import Wire

/// Something that is to be done by a day.
package struct DueItem: Hashable, Sendable {
    /// What is to be done.
    package let matter: Matter
    /// What the entry that asks for it is about, such as what is wrong; nil where nothing is said,
    /// or the reader may not know.
    package internal(set) var subject: Wording?
    /// Whom it is about; nil where it is the unit's own business.
    package let child: KnownChild?
    /// The record in which it stands; nil for what nothing was written of yet.
    package let record: Dot?
    /// Which keeps the record.
    package let unit: Identifier
    /// By when.
    package let deadline: Deadline
    /// Whether the link to the unit may be why it seems late: nobody is blamed for a dead link
    /// (M73). Nil where it is not late, or the unit was heard of since.
    package let silence: Silence?

    /// What is to be done.
    package enum Matter: Hashable, Sendable {
        /// The village's next visit (M17).
        case visit
        /// The township's own next visit (M18).
        case revisit
        /// What an entry asks for.
        case entry(Clock, EntryID)
        /// The unit's report of a campaign (M01).
        case report(Campaign)
    }

    /// Since when nothing was heard of a unit.
    package enum Silence: Hashable, Sendable {
        /// Claimed time in seconds since 1970-01-01T00:00Z.
        case since(Int64)
        case always
    }

    /// Whether it stands before everything else.
    package var isDanger: Bool {
        if case .entry(let clock, _) = matter { clock.isDanger } else { false }
    }

    /// By how many days it is late; 0 if it is not.
    package func overdueDays(on today: CalendarDay) -> Int { deadline.overdueDays(on: today) }
}
