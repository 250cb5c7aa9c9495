import Storage
import Trust
import Wire

extension Node {
    /// Names this store in this place: a copy of it elsewhere has a past of its own.
    var place: Identifier { Sum.of(id.bytes + fingerprint).identifier }

    /// Compares the store with what is known of it elsewhere. Where it may have written more than
    /// it remembers, it begins new logs, so that no number is given twice (invariant 8).
    func checkPast() throws {
        let highest = environment.highWater.read(place)
        let isAsBefore = try store.read(key: keys.data) { transaction in
            try transaction.clear.value(.fingerprint) == fingerprint
                && doubt(transaction, highest) == nil
        }
        guard !isAsBefore else { return }
        try write { transaction in
            if let kind = try doubt(transaction, highest) {
                let event = environment.random(8)
                try beginIncarnation(because: kind, subject: event, in: transaction)
            }
            try transaction.clear.set(.fingerprint, to: fingerprint)
        }
    }

    private func doubt(_ transaction: Transaction, _ highest: Int64?) throws -> IncidentKind? {
        let known = try transaction.clear.value(.fingerprint)
        if let known, known != fingerprint { return .copied }
        if let highest, try transaction.mark() < highest { return .restored }
        return nil
    }

    /// Draws a new incarnation: what is written from now on stands in new logs.
    func beginIncarnation(
        because kind: IncidentKind, subject: [UInt8], detail: [UInt8] = [],
        in transaction: Transaction
    ) throws {
        try transaction.clear.set(.incarnation, to: environment.random(8))
        try report(kind, subject: subject, detail: detail, in: transaction)
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
