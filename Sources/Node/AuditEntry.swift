package import Casework
package import Wire

/// One act that is audited, or several alike of a day: who did what, when and why.
package struct AuditEntry: Hashable, Sendable {
    /// What was done.
    package let act: AuditedAct
    /// As it was written down; nil if it was not.
    package let day: CalendarDay?
    /// Among whose records it stands.
    package let unit: Identifier
    /// Nil if the log of whoever did it is not here.
    package let author: Author?
    /// The name of who did it, where someone else has written that down.
    package var person: String?
    /// Of the record that it was about; nil for none.
    package let code: String?
    /// What it was about, in the words in which it was recorded.
    package let what: String
    /// Why, or for what.
    package let reason: String
    /// How often it was done.
    package var count = 1
}
