import Casework
import Records

extension ExpectedConflicts {
    /// What a child's file tells of whose it is.
    func identity(of file: Dot) -> ExpectedIdentity {
        let none = KnownChanges([:], forked: [])
        guard let (unit, said) = records[file] else {
            return ExpectedIdentity(Expectation(of: [], among: none))
        }
        let telling = said.filter { !$0.change.identifying.isEmpty }
        return ExpectedIdentity(Expectation(of: telling, among: units[unit] ?? none))
    }

    /// What was ever written into a file by which others of the same child may be found: numbers,
    /// and birthdays where a guardian was named too.
    func marks(of file: Dot) -> Set<Value> {
        let written = (records[file]?.said ?? []).flatMap(\.change.identifying)
        let hasGuardian = written.contains { $0.field == ChildField.guardianName }
        let marks = written.filter { field, value in
            value != .null
                && (field == ChildField.identityNumber
                    || hasGuardian && field == ChildField.birthDate)
        }
        return Set(marks.map(\.value))
    }
}

extension KnownChange {
    /// What it writes into the fields by which files of one child are found.
    fileprivate var identifying: [(field: Int, value: Value)] {
        guard let change, change.kind == .child else { return [] }
        return change.operations.compactMap { operation in
            guard case .write(.field(let field), let value, _) = operation,
                ExpectedIdentity.fields.contains(field)
            else { return nil }
            return (field, value)
        }
    }
}
