/// In what role a person acts in a unit and all units below it.
package enum Role: Int, Hashable, Sendable, CaseIterable {
    /// 儿童主任: keeps the files of a village (民发〔2019〕34号).
    case worker = 1
    /// 儿童督导员: gathers and inspects the villages of a township.
    case supervisor = 2
    /// Admits units, nodes and persons, and settles what diverged.
    case administrator = 3
    /// An outside assessor, who writes assessments of assigned files only (M61).
    case assessor = 4

    /// Whether the role may write a unit's own records: its roster, its rules, what it decides.
    package var mayWriteOwnRecords: Bool { self != .assessor }
}
