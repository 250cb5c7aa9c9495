import GRDB
import Records
import Wire

extension Transaction {
    /// Changes of a branch under the names by which records know them; as they are where no log has
    /// forked.
    package func named(_ changes: [LoggedChange], in log: StoredLog) throws -> [LoggedChange] {
        guard let naming = try ForkNaming(self) else { return changes }
        return changes.map { naming.rename($0, in: log) }
    }

    /// Notes anew what a run at the end of a forked log's branch has given other names, and no
    /// more: a hostile writer may fork a log again and again, and let its branches grow by single
    /// changes. Beside what the branches themselves say that is what other logs say of those
    /// numbers.
    ///
    /// - Parameters:
    ///   - log: the branch as it was before the run.
    ///   - naming: the names as they are with the run.
    func rename(after run: PackedRun, of log: StoredLog, _ naming: ForkNaming) throws {
        let names = naming.names(of: log.id)
        guard names.count > 1 else { return }
        // A new branch makes a fork, beyond which the others' numbers get names as well.
        let isNew = log.branch > 0 && log.number == log.origin
        let numbers = Int64(run.first)...(isNew ? .max : Int64(run.last))
        let touched = Set(
            try runKeys(Self.holding, log.id, numbers)
                + names.flatMap { try runKeys(Self.speakingOfRecords, $0, numbers) })
        for name in names { try forgetRecords(in: name, numbers) }
        for key in touched.sorted() {
            let run = try self.run(key: key)
            try note(run, of: try requireLog(key: run.log), naming)
        }
        try noteCarried(naming) { $0.log == log.id && numbers.contains(Int64(clamping: $0.number)) }
    }

    /// The runs that hold some of the numbers of a log.
    private static let holding = """
        SELECT key FROM run WHERE log IN (SELECT key FROM log WHERE id = ?)
        AND first + count > ? AND first <= ?
        """

    /// The runs that speak of records which changes with these numbers of a log have begun.
    private static let speakingOfRecords = """
        SELECT run FROM record_run WHERE record IN
        (SELECT key FROM record WHERE log = ? AND number BETWEEN ? AND ?)
        """

    private func runKeys(
        _ sql: String, _ log: Identifier, _ numbers: ClosedRange<Int64>
    ) throws -> [Int64] {
        try Int64.fetchAll(
            database, sql: sql,
            arguments: [log.column, numbers.lowerBound, numbers.upperBound])
    }

    private func forgetRecords(in log: Identifier, _ numbers: ClosedRange<Int64>) throws {
        let condition = "log = ? AND number BETWEEN ? AND ?"
        let arguments: StatementArguments = [log.column, numbers.lowerBound, numbers.upperBound]
        for row in try recordRows(condition, arguments) { try forgetSummary(of: row) }
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
