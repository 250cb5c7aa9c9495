/// In what role a person acts in a unit and all units below it.
package enum Role: Int, Hashable, Sendable, CaseIterable {
    /// 儿童主任: keeps the files of a village (民发〔2019〕34号).
    case worker = 1
    /// 儿童督导员: gathers and inspects the villages of a township.
    case supervisor = 2
    /// Admits units, nodes and persons, and settles what diverged.
    case administrator = 3
    /// An outside assessor, who reads the assigned files only (M61).
    case assessor = 4

    /// Whether anything that the role writes counts.
    package var mayWrite: Bool { self != .assessor }
}
