import Foundation
import GRDB
package import Records
import Replication
package import Wire

/// Throws the derived tables away and makes them again from the changes (invariant 10).
package enum Rebuild {
    /// Rebuilds everything in this transaction.
    package static func all(
        _ transaction: Transaction, _ derive: @Sendable (Records.Record) -> Derived
    ) throws {
        for table in ["conflict", "likeness", "record_run", "record", "digest"] {
            try transaction.database.execute(sql: "DELETE FROM \(table)")
        }
        for log in try transaction.allLogs() {
            try transaction.addToDigest(log)
            for run in try transaction.runs(of: log, after: log.origin) {
                try transaction.note(run, of: log)
            }
        }
        try transaction.refresh(derive)
    }

    /// Derives anew what a further fork of a log has given other names, and no more: a hostile
    /// writer may fork a log again and again.
    ///
    /// - Parameter names: those that the dots of the log went by before.
    package static func renamed(
        _ log: Identifier, from names: [Identifier], in transaction: Transaction,
        _ derive: @Sendable (Records.Record) -> Derived
    ) throws {
        let touched = Set(try transaction.runs(ofLog: log) + transaction.runs(ofRecordsIn: names))
        for name in names { try transaction.forgetRecords(in: name) }
        for key in touched.sorted() {
            let run = try transaction.run(key: key)
            try transaction.note(run, of: try transaction.requireLog(key: run.log))
        }
        try transaction.refresh(derive)
    }
}

extension Transaction {
    /// Every name that the dots of a log go by, the log's own first.
    package func names(of log: Identifier) throws -> [Identifier] {
        try ForkNaming(self)?.names(of: log) ?? [log]
    }

    fileprivate func note(_ run: StoredRun, of log: StoredLog) throws {
        let content = try content(of: run, in: log)
        try note(content.changes, in: run.key, of: log, isNew: true)
    }

    fileprivate func runs(ofLog log: Identifier) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: "SELECT key FROM run WHERE log IN (SELECT key FROM log WHERE id = ?)",
            arguments: [log.column])
    }

    fileprivate func runs(ofRecordsIn logs: [Identifier]) throws -> [Int64] {
        try logs.flatMap { log in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT run FROM record_run WHERE record IN
                    (SELECT key FROM record WHERE log = ?)
                    """,
                arguments: [log.column])
        }
    }

    fileprivate func forgetRecords(in log: Identifier) throws {
        for table in ["conflict", "likeness", "record_run"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE record IN (SELECT key FROM record WHERE log = ?)",
                arguments: [log.column])
        }
        try database.execute(sql: "DELETE FROM record WHERE log = ?", arguments: [log.column])
    }
}
