package import Records

/// Who may move the ladder. Every command that writes into a child's file asks here.
extension GuardianshipLadder {
    /// Whether operations are about the ladder at all.
    package static func isMoved(by operations: [Operation]) -> Bool {
        operations.contains { operation in
            switch operation {
            case .write(let cell, _, _):
                [ChildField.custody, ChildField.custodyStep].contains(cell.field)
            case .add(let collection, _, _), .remove(let collection, _, _, _):
                collection == ChildField.custody
            case .unknown: false
            }
        }
    }

    /// Fails unless the role may do all that the operations do to the ladder of a child.
    package static func check(
        _ operations: [Operation], in record: Record, as role: FormRole
    ) throws(FieldRefusal) {
        for operation in operations {
            switch operation {
            case .add(ChildField.custody, let fields, let corrects):
                try check(fields, as: role)
                if let corrects { try require(record.step(of: corrects), role) }
            case .remove(ChildField.custody, let entry, _, _):
                try require(record.step(of: entry), role)
            case .write(.entry(ChildField.custody, let entry, let field), let value, _):
                try require(record.step(of: entry), role)
                if field == EntryFieldNumber.Custody.step {
                    try require(Optional(value).code, role)
                }
            case .write(.field(ChildField.custodyStep), let value, let replaced):
                try check(Optional(value).code, replacing: record.steps(at: replaced), as: role)
            default: continue
            }
        }
    }

    /// Each step with its authority, and with a document where it is an act of one (M54).
    private static func check(
        _ fields: [EntryField], as role: FormRole
    ) throws(FieldRefusal) {
        let value = { (number: Int) in fields.first { $0.number == number }?.value }
        let number = value(EntryFieldNumber.Custody.step).code
        try require(number, role)
        guard let step = step(number) else { return }
        guard step.authorities.contains(value(EntryFieldNumber.Custody.authority).code) else {
            throw .ladder(.wrongAuthority(step: number))
        }
        if step.needsDocument, value(EntryFieldNumber.Custody.document) ?? .null == .null {
            throw .missing(field: EntryFieldNumber.Custody.document)
        }
    }

    /// Whoever decides between sides, or puts the ladder lower, must be one who may enter the steps
    /// that yield: a village does not overrule a court.
    private static func check(
        _ step: Int, replacing others: [Int], as role: FormRole
    ) throws(FieldRefusal) {
        if step != 0 { try require(step, role) }
        for other in others where other != 0 && other != step {
            if others.count > 1 || isStronger(other, than: step) { try require(other, role) }
        }
    }

    private static func require(_ number: Int, _ role: FormRole) throws(FieldRefusal) {
        guard let step = step(number) else { throw .ladder(.unknownStep) }
        guard step.roles.contains(role) else { throw .ladder(.notForRole(step: number, role)) }
    }
}

extension Record {
    fileprivate func step(of entry: EntryID) -> Int {
        entries(of: ChildField.custody).first { $0.id == entry }?.ladderStep ?? 0
    }

    /// The different steps that writes of the current step say.
    fileprivate func steps(at dots: [Dot]) -> [Int] {
        guard let state = self[.field(ChildField.custodyStep)] else { return [] }
        var steps: [Int] = []
        for write in state.live + state.replaced where dots.contains(write.dot) {
            let step = Optional(write.value).code
            if !steps.contains(step) { steps.append(step) }
        }
        return steps
    }
}
