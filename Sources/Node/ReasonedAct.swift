/// What is done only with a reason.
package enum ReasonedAct: Hashable, Sendable, CaseIterable {
    /// A hard conflict is decided.
    case hardConflict
    /// It is decided what becomes of files.
    case files
    /// Files are said to be about one child, or no longer.
    case link
    /// A file goes to another unit.
    case move
    /// A conflict is left for later: its note is the reason.
    case deferring
    /// A decision is taken back.
    case reopening
    /// Sealed items are opened.
    case opening
    /// An item is taken out of a field that holds several.
    case removal
    /// A child is said not to belong to a family.
    case familyUnlink
    /// A unit is abolished, merged, split or put below another.
    case unit
    /// A child's file is handed to another tree; its purpose is the reason.
    case handOver
    /// A person or a machine is revoked.
    case revocation
    /// What a revoked person wrote afterwards is adopted or left.
    case verdict
    /// A record is erased.
    case erasure
}

extension String {
    /// The reason without space at its ends; refused if nothing else is in it.
    func stated(for act: ReasonedAct) throws(NodeError) -> String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else {
            throw .reasonRequired(act)
        }
        return String(start[...last])
    }
}
