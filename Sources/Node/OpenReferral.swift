package import Casework
package import Records

/// A referral that is not done (M40).
package struct OpenReferral: Sendable {
    /// Who was referred.
    package let child: KnownChild
    /// By which the entry goes in the child's list.
    package let number: Int
    /// As it counts now.
    package let entry: Entry
    /// Which of the clocks of referrals runs.
    package let clock: Clock
    /// By when something is to be done.
    package let deadline: Deadline

    /// The code of a field of the entry; 0 where none stands.
    package func code(_ field: Int) -> Int {
        if case .integer(let code) = entry.value(field) { Int(clamping: code) } else { 0 }
    }

    /// The text of a field of the entry; empty where none stands.
    package func text(_ field: Int) -> String {
        if case .text(let text) = entry.value(field) { text } else { "" }
    }
}
