package import Casework
package import Records
package import Wire

/// One act that is audited: who did what, when and why.
package struct AuditEntry: Hashable, Sendable {
    /// What was done.
    package let act: AuditedAct
    /// As it was written down; nil if it was not.
    package let day: CalendarDay?
    /// Among whose records it stands.
    package let unit: Identifier
    /// Nil if the log of whoever did it is not here.
    package let author: Author?
    /// The record that it was about; nil for none.
    package let record: Dot?
    /// What it was about, in the words in which it was recorded.
    package let what: String
    /// Why, or for what.
    package let reason: String
}
