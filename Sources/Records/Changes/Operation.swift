/// One step of a change. Each names the changes whose values it replaces, so that nothing is
/// overwritten unseen (invariant 2).
package enum Operation: Hashable, Sendable {
    /// Gives a cell a value; null clears it.
    case write(Cell, Value, replacing: [Dot])
    /// Adds an entry to a collection. A correction names the entry that it corrects.
    case add(collection: Int, fields: [EntryField], corrects: EntryID?)
    /// Takes an entry out, with a reason; `seen` names the values of the entry that its writer saw.
    case remove(collection: Int, EntryID, reason: Value, seen: [Dot])
    /// An operation of a newer program, kept as it was written (invariant 6).
    case unknown([UInt8])

    /// Whether a newer program wrote the operation.
    package var isUnknown: Bool {
        if case .unknown = self { true } else { false }
    }
}
