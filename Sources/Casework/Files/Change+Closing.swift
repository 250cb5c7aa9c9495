package import Records

extension Change {
    /// Whether the change closed a file, or let it stay closed, to settle a conflict between files:
    /// its own reason is the closing's note, and it closes for a reason that those decisions have.
    /// A person who closes a file gives reason and note apart, and a file that moves is not called
    /// closed.
    package var closesByDecision: Bool {
        let closings = operations.compactMap { operation -> [EntryField]? in
            guard case .add(ChildField.closings, let fields, nil) = operation else { return nil }
            return fields
        }
        let states = operations.compactMap { operation -> Value? in
            guard case .write(.field(ChildField.status), let state, _) = operation else {
                return nil
            }
            return state
        }
        guard let reason, let closing = closings.first else { return false }
        let value = { (number: Int) in closing.first { $0.number == number }?.value }
        guard value(EntryFieldNumber.Closing.note) == .text(reason) else { return false }
        if states.isEmpty { return true }
        let grounds = [ClosingReason.mistake, ClosingReason.otherUnit]
        return states == [.integer(Int64(ChildStatus.closed))]
            && grounds.contains { value(EntryFieldNumber.Closing.reason) == .integer(Int64($0)) }
    }
}
