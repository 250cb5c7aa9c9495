import Foundation
import GRDB
package import Records
import Replication
import Wire

/// Throws the derived tables away and makes them again from the changes (invariant 10).
package enum Rebuild {
    /// Rebuilds everything in this transaction.
    package static func all(
        _ transaction: Transaction, _ derive: (Records.Record) -> Derived
    ) throws {
        for table in ["conflict", "likeness", "record_run", "record", "digest"] {
            try transaction.database.execute(sql: "DELETE FROM \(table)")
        }
        for log in try transaction.allLogs() {
            try transaction.addToDigest(log)
            for run in try transaction.runs(of: log, after: log.origin) {
                let content = try transaction.content(of: run, in: log)
                try transaction.note(content.changes, in: run.key, of: log)
            }
        }
        try transaction.refresh(derive)
    }
}

extension Transaction {
    /// What the derived tables say, in one order and without the store's own keys: equal contents
    /// give equal lines. A line names a table, so that differences can be told by it.
    package func derivedContent() throws -> [String] {
        try derivedRecords() + derivedConflicts() + derivedDigests()
    }

    private func derivedRecords() throws -> [String] {
        try recordRows("true ORDER BY log, number", []).map { row in
            let summary = Hexadecimal.encode(try summary(of: row))
            let places = try places(of: row)
            return "record \(row.id) \(row.unit) \(row.kind.rawValue) \(row.hardConflicts) "
                + "\(row.softConflicts) \(summary) \(places)"
        }
    }

    private func places(of row: RecordRow) throws -> String {
        let rows = try Row.fetchAll(
            database, sql: "SELECT run, places FROM record_run WHERE record = ? ORDER BY run",
            arguments: [row.key])
        return rows.map { "\($0["run"] as Int64):\(Hexadecimal.encode($0.bytes("places")))" }
            .joined(separator: ",")
    }

    private func derivedConflicts() throws -> [String] {
        try conflicts().map { "conflict \(Hexadecimal.encode($0.conflict.encode()))" }.sorted()
    }

    private func derivedDigests() throws -> [String] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT unit, part, sum FROM digest ORDER BY unit, part")
        return rows.map {
            "digest \(Hexadecimal.encode($0.bytes("unit"))) \($0["part"] as Int) "
                + Hexadecimal.encode($0.bytes("sum"))
        }
    }
}
