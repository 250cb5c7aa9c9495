import Casework
package import Records
import Storage

extension Node {
    /// Says that files are about one child, each in each. What was said against it is taken back.
    package func link(_ files: [Dot], reason: String) throws -> [Dot] {
        let reason = try reason.stated(for: .link)
        return try write { try link(files, reason: reason, in: $0) }
    }

    func link(_ files: [Dot], reason: String, in transaction: Transaction) throws -> [Dot] {
        try change(files, reason: reason, in: transaction) { edits, others in
            for other in others {
                try edits.link(to: other, reason: String(LinkReason.found), note: reason)
                try edits.withdrawDistinction(from: other, reason: reason)
            }
        } + settleStatus(of: files, reason: reason, in: transaction)
    }

    /// Where some of a child's files are closed and others go on, says in these how the child is: a
    /// closing ends a file, not the child.
    func settleStatus(
        of files: [Dot], reason: String, in transaction: Transaction
    ) throws -> [Dot] {
        let cell = Cell.field(ChildField.status)
        let records = try files.compactMap { file in
            try transaction.recordRow(file).map { try transaction.record($0) }
        }
        let closed = records.filter { $0.isClosed }.flatMap { $0[cell]?.dots ?? [] }
        guard !closed.isEmpty else { return [] }
        let edits = try records.filter { !$0.isClosed }.flatMap { record -> [Edit] in
            let state = record[cell]
            let named = state?.live.flatMap(\.replacing) ?? []
            guard state?.isConflicted != true, !closed.allSatisfy(named.contains) else {
                return []
            }
            let own = state?.settledValue ?? .null
            let value = own == .null ? .integer(Int64(ChildStatus.open)) : own
            let operation = Operation.write(
                cell, value, replacing: (state?.dots ?? []) + closed)
            return try self.edits(record.id, [operation], reason: reason, in: transaction)
        }
        return try write(edits, in: transaction)
    }

    /// Takes back that files are about one child.
    package func unlink(_ files: [Dot], reason: String) throws -> [Dot] {
        let reason = try reason.stated(for: .link)
        let dots = try write { transaction in
            try change(files, reason: reason, in: transaction) { edits, others in
                for other in others { try edits.unlink(from: other, reason: reason) }
            }
        }
        guard !dots.isEmpty else { throw ChildFault.notLinked }
        return dots
    }

    /// Says that files that look alike are about different children.
    func distinguish(_ files: [Dot], reason: String, in transaction: Transaction) throws -> [Dot] {
        try change(files, reason: reason, in: transaction) { edits, others in
            for other in others {
                try edits.unlink(from: other, reason: reason)
                try edits.distinguish(from: other, note: reason)
            }
        }
    }

    /// Edits each of several files in view of the others; files with nothing to edit are left.
    func change(
        _ files: [Dot], reason: String, in transaction: Transaction,
        _ body: (inout RecordEdits, [Dot]) throws -> Void
    ) throws -> [Dot] {
        let edits = try files.flatMap { file -> [Edit] in
            guard let row = try transaction.recordRow(file) else {
                throw NodeError.unknownRecord(RecordCode(file).description)
            }
            var edits = RecordEdits(Forms.child, of: try transaction.record(row))
            try body(&edits, files.filter { $0 != file })
            guard !edits.isEmpty else { return [] }
            return try self.edits(file, edits.operations, reason: reason, in: transaction)
        }
        return try write(edits, in: transaction)
    }
}
