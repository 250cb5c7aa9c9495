/// What an examination of a store found.
package struct DoctorReport: Sendable {
    /// Damaged pages, as SQLite names them.
    package var pages: [String] = []
    /// What could not be read at all: a damaged page or item in the way ended the examination.
    package var unreadable: [String] = []
    /// Runs that cannot be read, or whose chain or signature does not hold, and logs of which
    /// something else is kept than their description and the grants say.
    package var runs: [String] = []
    /// Grants whose chain does not hold.
    package var grants: [String] = []
    /// Lines of the derived tables that differ from what the changes say: `-` is stored, `+` is
    /// right.
    package var differences: [String] = []
    /// How many were examined, each branch by itself.
    package var logs = 0
    /// How many stand in the runs that were looked at; a damaged run ends its log.
    package var changes = 0
    /// Changes that this program cannot read, or of which it does not know an operation; they are
    /// kept and passed on (invariant 6).
    package var unreadableChanges = 0
    /// Changes of which only the sums are left, for they were erased.
    package var erased = 0
    /// Runs in which something still stands that was erased.
    package var unerased: [String] = []
    /// Whether the file may still hold, in its free parts, what was erased.
    package var isUnswept = false
    /// How many the changes give; 0 where the examination did not come so far.
    package var records = 0
    /// Whether the derived tables were made anew.
    package var isRebuilt = false
    /// What is sound and does not count yet.
    package var heldBack = HeldBack(gaps: [], quarantine: [])

    /// Whether nothing was found, or nothing but what has then been made anew.
    package var isSound: Bool {
        pages.isEmpty && unreadable.isEmpty && runs.isEmpty && grants.isEmpty
            && (differences.isEmpty && unerased.isEmpty || isRebuilt) && !isUnswept
    }
}
