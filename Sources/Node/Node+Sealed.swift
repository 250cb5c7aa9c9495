import Casework
package import Records
import Storage
package import Wire

extension Node {
    /// Records that this person opens the sealed items of a child's file; only then may they be
    /// shown. Who may not read them opens nothing.
    ///
    /// - Returns: the change that records it.
    package func openSealed(_ child: ChildFile, reason: String) throws -> Dot {
        let reason = try reason.stated(for: .opening)
        let file = child.working
        let role = try role(in: file.row.unit)
        let sealed = Forms.child.fields.filter { child.record.holdsSealed($0) }
        let readable = sealed.filter { $0.access.readers.contains(role) }
        guard role != .assessor, sealed.isEmpty || !readable.isEmpty else {
            throw ChildFault.mayNotOpenSealed(role)
        }
        let reading = try reading(of: readable, in: file.record, reason: reason)
        return try write([(file.row.id, reading)], reason: reason)[0]
    }

    /// Records that this person takes out the changes of units as they were signed, in each file
    /// that holds something sealed; only then may they be taken out. Changes hold everything, so
    /// only administrators do.
    package func openChanges(of units: [Identifier], reason: String) throws {
        let reason = try reason.stated(for: .opening)
        try write { transaction in
            let roles = try roles(transaction)
            for unit in units where roles[unit] != .administrator {
                throw ChildFault.mayNotOpenSealed(roles.reader(in: unit))
            }
            try transaction.refresh(Derivation.derive)
            let rows = try units.flatMap { try transaction.recordRows(of: $0, kind: .child) }
            let edits = try rows.compactMap { row -> Edit? in
                let record = try transaction.record(row)
                let sealed = Forms.child.fields.filter { record.holdsSealed($0) }
                guard !sealed.isEmpty else { return nil }
                let reading = try reading(of: sealed, in: record, reason: reason)
                return try edit(row.id, reading, reason: reason, in: transaction)
            }
            _ = try write(edits, in: transaction)
        }
    }

    private func reading(
        of fields: [Field], in record: Records.Record, reason: String
    ) throws -> [Operation] {
        var edits = RecordEdits(Forms.child, of: record)
        let names = fields.map(\.label.chinese).joined(separator: "、")
        try edits.recordReading(of: names, reason: reason, on: today)
        return edits.operations
    }
}
