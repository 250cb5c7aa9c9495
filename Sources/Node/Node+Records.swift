import Casework
package import Records
import Storage
import Wire

extension Node {
    static func known(_ row: RecordRow, _ bytes: [UInt8]) throws -> KnownChild? {
        guard let summary = try? RecordSummary.decode(bytes) else {
            throw StoreError.damaged(what: "summary \(row.key)")
        }
        return summary.child.map {
            KnownChild(
                record: row.id, unit: row.unit, summary: $0, hasArrived: row.hasBegun)
        }
    }

    /// What is known of the children of some files, in the order of the rows; nothing of records
    /// that are of none.
    static func known(
        _ rows: [RecordRow], _ transaction: Transaction
    ) throws -> [KnownChild] {
        let summaries = try transaction.summaries(of: rows)
        return try rows.compactMap { try known($0, summaries[$0.key] ?? []) }
    }

    /// Opens the record that goes by a code.
    package func open(code: String) throws -> OpenRecord {
        guard let wanted = RecordCode(written: code) else { throw NodeError.unknownRecord(code) }
        return try read { transaction in
            let rows = try transaction.recordRows(coded: wanted)
            guard let row = try rows.only(called: code, by: \.id) else {
                try requireUnerased(wanted, transaction)
                throw NodeError.unknownRecord(code)
            }
            try sight(transaction).require(row)
            return try Self.open(row, transaction)
        }
    }

    /// Opens the record that a dot began.
    package func open(_ id: Dot) throws -> OpenRecord {
        try read { transaction in
            guard let row = try transaction.recordRow(id) else {
                throw NodeError.unknownRecord(RecordCode(id).description)
            }
            try sight(transaction).require(row)
            return try Self.open(row, transaction)
        }
    }

    static func open(_ row: RecordRow, _ transaction: Transaction) throws -> OpenRecord {
        let changes = try transaction.changes(of: row).sorted { $0.dot < $1.dot }
        let record = Fold.record(row.id, from: changes.readable)
        return OpenRecord(row: row, record: record, changes: changes)
    }
}
