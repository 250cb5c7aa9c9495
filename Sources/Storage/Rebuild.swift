import Foundation
import GRDB
package import Records
import Replication

/// Throws the derived tables away and makes them again from the changes (invariant 10).
package enum Rebuild {
    /// Rebuilds everything in this transaction.
    package static func all(
        _ transaction: Transaction, _ derive: @Sendable (Records.Record) -> Derived
    ) throws {
        for table in ["summary", "conflict", "likeness", "record_run", "record", "digest"] {
            try transaction.database.execute(sql: "DELETE FROM \(table)")
        }
        let naming = try ForkNaming(transaction)
        for log in try transaction.allLogs() {
            try transaction.addToDigest(log)
            for run in try transaction.runs(of: log, after: log.origin) {
                try transaction.note(run, of: log, naming)
            }
        }
        try transaction.noteCarried(naming)
        try transaction.refresh(derive)
    }
}
