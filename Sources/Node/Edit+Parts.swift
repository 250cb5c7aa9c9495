import Casework
import Records
import Wire

extension Edit {
    /// What someone wants to write into a record, by the logs that take it: what is urgent in one
    /// of its own, which travels first. What begins a record stays one change, so that nobody
    /// receives a danger without the file that it is about.
    ///
    /// What an assessor writes stands in logs of its own class, for nothing else of theirs counts
    /// anywhere.
    ///
    /// - Parameters:
    ///   - record: nil begins one.
    ///   - role: that of whoever writes.
    static func all(
        _ operations: [Operation], of record: Dot?, _ kind: RecordKind, in unit: Identifier,
        by role: FormRole? = nil, reason: String?
    ) -> [Edit] {
        let edit = { (logClass: LogClass, operations: [Operation]) in
            Edit(
                unit: unit, logClass: logClass, record: record, kind: kind,
                operations: operations, reason: reason)
        }
        guard kind != .unit else { return [edit(.own, operations)] }
        if role == .assessor { return [edit(.assessment, operations)] }
        let (urgent, routine) =
            Forms.form(of: kind)?.parted(operations) ?? (urgent: [], routine: operations)
        if urgent.isEmpty { return [edit(.routine, operations)] }
        if record == nil || routine.isEmpty { return [edit(.urgent, operations)] }
        return [edit(.urgent, urgent), edit(.routine, routine)]
    }
}

extension Form {
    /// The operations that travel first, and the others, each in their order.
    func parted(_ operations: [Operation]) -> (urgent: [Operation], routine: [Operation]) {
        (operations.filter(isUrgent), operations.filter { !isUrgent($0) })
    }
}
