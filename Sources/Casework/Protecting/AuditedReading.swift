/// What an entry records of an act that is audited, as texts.
package struct AuditedReading: Hashable, Sendable {
    /// What was done.
    package let act: AuditedAct
    /// As it was written down; nil if it was not.
    package let day: CalendarDay?
    /// What it was about.
    package let what: String
    /// Why, or for what.
    package let reason: String
    /// How often, if several acts of a day stand in one entry.
    package let count: Int
    /// The code of the record that it was about, where that is not the one with the entry.
    package let file: String?
    /// Who did it, where that is not who wrote the entry.
    package let person: String?
}
