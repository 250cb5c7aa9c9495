import Storage
import Trust
import Wire

extension Node {
    /// Compares the store with what is known of it elsewhere. Where it may have written more than
    /// it remembers, it begins new logs, so that no number is given twice (invariant 8).
    func checkPast() throws {
        let fingerprint = environment.fingerprint(store.directory)
        let highest = environment.highWater.read(id)
        try store.write(key: keys.data) { transaction in
            let known = try transaction.clear.value(.fingerprint)
            if let known, known != fingerprint {
                try beginIncarnation(because: .copied, in: transaction)
            } else if let highest, try transaction.mark() < highest {
                try beginIncarnation(because: .restored, in: transaction)
            }
            if known != fingerprint { try transaction.clear.set(.fingerprint, to: fingerprint) }
        }
    }

    /// Draws a new incarnation: what is written from now on stands in new logs.
    func beginIncarnation(
        because kind: IncidentKind, detail: [UInt8] = [], in transaction: Transaction
    ) throws {
        try transaction.clear.set(.incarnation, to: environment.random(8))
        try report(kind, subject: environment.random(8), detail: detail, in: transaction)
    }

    /// Keeps an incident for a person to see.
    func report(
        _ kind: IncidentKind, subject: [UInt8], detail: [UInt8] = [], in transaction: Transaction
    ) throws {
        try transaction.insertIncident(
            kind: kind.rawValue, subject: subject, time: environment.now(), detail: detail)
    }

    /// The incarnation under which this node writes.
    func incarnation(_ transaction: Transaction) throws -> UInt64 {
        guard let bytes = try transaction.clear.value(.incarnation), bytes.count == 8 else {
            throw StoreError.damaged(what: "incarnation")
        }
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
