import GRDB
import Records
import Wire

extension Transaction {
    /// Notes which records the changes of a stored run touch.
    func note(_ run: StoredRun, of log: StoredLog) throws {
        let content = try content(of: run, in: log)
        try note(content.changes, in: run.key, of: log, isNew: true)
    }

    /// Notes anew what a run at the end of a forked log's branch has given other names, and no
    /// more: a hostile writer may fork a log again and again, and let its branches grow by single
    /// changes. Beside what the branches themselves say that is what other logs say of those
    /// numbers.
    ///
    /// - Parameter log: the branch as it was before the run.
    func rename(after run: PackedRun, of log: StoredLog) throws {
        guard let naming = try ForkNaming(self) else { return }
        let names = naming.names(of: log.id)
        guard names.count > 1 else { return }
        // A new branch makes a fork, beyond which the others' numbers get names as well.
        let isNew = log.branch > 0 && log.number == log.origin
        let numbers = Int64(run.first)...(isNew ? .max : Int64(run.last))
        let touched = Set(
            try runs(of: log.id, holding: numbers)
                + names.flatMap { try runs(ofRecordsIn: $0, numbers) })
        for name in names { try forgetRecords(in: name, numbers) }
        for key in touched.sorted() {
            let run = try self.run(key: key)
            try note(run, of: try requireLog(key: run.log))
        }
    }

    private func runs(
        of log: Identifier, holding numbers: ClosedRange<Int64>
    ) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT key FROM run WHERE log IN (SELECT key FROM log WHERE id = ?)
                AND first <= ? AND first + count > ?
                """,
            arguments: [log.column, numbers.upperBound, numbers.lowerBound])
    }

    private func runs(
        ofRecordsIn log: Identifier, _ numbers: ClosedRange<Int64>
    ) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT run FROM record_run WHERE record IN
                (SELECT key FROM record WHERE log = ? AND number BETWEEN ? AND ?)
                """,
            arguments: [log.column, numbers.lowerBound, numbers.upperBound])
    }

    private func forgetRecords(in log: Identifier, _ numbers: ClosedRange<Int64>) throws {
        let condition = "log = ? AND number BETWEEN ? AND ?"
        let arguments: StatementArguments = [log.column, numbers.lowerBound, numbers.upperBound]
        for table in ["conflict", "likeness", "record_run"] {
            try database.execute(
                sql: """
                    DELETE FROM \(table) WHERE record IN
                    (SELECT key FROM record WHERE \(condition))
                    """, arguments: arguments)
        }
        try database.execute(sql: "DELETE FROM record WHERE \(condition)", arguments: arguments)
    }
}
