import Casework
package import Records
import Storage
import Wire

extension Node {
    /// Writes decisions about files, all or none; each file's as one change.
    ///
    /// - Parameter reason: always required.
    package func decide(
        _ conflicts: [FileConflict], _ decision: FileDecision, reason: String
    ) throws -> [Dot] {
        try decide(conflicts.map { (conflict: $0, decision: decision) }, reason: reason)
    }

    /// Writes a decision about each of several conflicts, all or none.
    package func decide(
        _ decisions: [(conflict: FileConflict, decision: FileDecision)], reason: String
    ) throws -> [Dot] {
        let reason = try reason.stated(for: .files)
        return try write { transaction in
            try decisions.flatMap {
                try decide($0.conflict, $0.decision, reason: reason, in: transaction)
            }
        }
    }

    private func decide(
        _ conflict: FileConflict, _ decision: FileDecision, reason: String,
        in transaction: Transaction
    ) throws -> [Dot] {
        let files = conflict.conflict.files
        let isOne = files.count == 1
        switch decision {
        case .sameChild where !isOne: return try link(files, reason: reason, in: transaction)
        case .different where !isOne: return try distinguish(files, reason: reason, in: transaction)
        case .keep(let kept) where !isOne:
            try require(kept, in: conflict)
            let closed = files.filter { $0 != kept }
            return try close(closed, because: ClosingReason.otherUnit, reason, in: transaction)
                + link(files, reason: reason, in: transaction)
        case .close(let file):
            try require(file, in: conflict)
            let dots = try close([file], because: ClosingReason.mistake, reason, in: transaction)
            let areOne = try FileGroups(transaction, sight(transaction)).links.areOne(files)
            return areOne
                ? try dots + settleStatus(of: files, reason: reason, in: transaction) : dots
        case .open where isOne: return try open(files, reason: reason, in: transaction)
        case .closeAgain where isOne:
            return try close(files, because: nil, reason, in: transaction)
        default: throw ChildFault.unfitDecision(conflict: conflict.name)
        }
    }

    private func require(_ file: Dot, in conflict: FileConflict) throws {
        guard conflict.conflict.files.contains(file) else {
            throw ChildFault.foreignFile(RecordCode(file).description)
        }
    }

    /// - Parameter closing: the code of why; nil keeps the state that the file has.
    private func close(
        _ files: [Dot], because closing: Int?, _ reason: String, in transaction: Transaction
    ) throws -> [Dot] {
        let day = today
        return try change(files, reason: reason, in: transaction) { edits, _ in
            let status = Forms.child[ChildField.status].flatMap { edits.record?.acting($0) }
            var code = ChildStatus.closed
            if closing == nil, case .integer(let present)? = status { code = Int(present) }
            let why = closing.map { String($0) } ?? reason
            try edits.close(status: code, reason: why, on: day, note: reason)
        }
    }

    private func open(
        _ files: [Dot], reason: String, in transaction: Transaction
    ) throws -> [Dot] {
        try change(files, reason: reason, in: transaction) { edits, _ in try edits.reopen() }
    }
}
