import Casework
import Records
import Storage

extension Node {
    /// Erases a child's file, with the others of the child that are linked to it, or a family's
    /// record: the bytes of all changes that are here of it, for ever, and on every node that may
    /// hold them. With a child goes what only names it in the records of families. What others
    /// write, or have written, without its having come here stays until it is erased as well. Who
    /// opened what of it is noted in the registers before, for that goes with it.
    ///
    /// Only administrators of all the units in whose logs the changes stand do so.
    ///
    /// - Parameters:
    ///   - ground: by the list of grounds.
    ///   - note: why, in words; it stays, so it must name nobody.
    /// - Returns: how many changes were erased.
    package func erase(_ erasable: Erasable, ground: Int, note: String) throws -> Int {
        let note = try note.stated(for: .erasure)
        if ground == ErasureGround.keptLongEnough, let file = erasable.file {
            try requireOver(file)
        }
        let count = try write { transaction in
            let plan = try ErasurePlan(of: erasable, transaction)
            try require(plan, transaction)
            if let file = erasable.file { try noteActs(with: file, in: plan.units, transaction) }
            let erasures = plan.erasures(ground: ground, note: note, on: today)
            let dots = try write(erasures.map(\.edit), in: transaction)
            try Erasing(self, transaction).learn(erasures.map(\.erasure), writtenAt: dots)
            try transaction.refresh(Derivation.derive)
            return plan.count
        }
        try sweepIfPossible()
        return count
    }

    /// How many changes `erase` would erase. Nothing is written.
    package func countErased(_ erasable: Erasable) throws -> Int {
        try read { transaction in
            let plan = try ErasurePlan(of: erasable, transaction)
            try require(plan, transaction)
            return plan.count
        }
    }

    /// Opens what may be erased: what is left of an erased record by that one's code, a family's
    /// record by its code, or a child's file as `child` does.
    package func erasable(_ text: String) throws -> Erasable {
        if let left = try leftOver(coded: text) { return left }
        return Erasable(try family(coded: text) ?? child(text))
    }

    /// Nil if nothing was erased by that code, if nothing is left of it, or if some of that counts
    /// and is shown as any other record.
    private func leftOver(coded text: String) throws -> Erasable? {
        guard let code = RecordCode(text) else { return nil }
        return try read { transaction in
            let left = try tombstones(matching: code, transaction).filter {
                try isLeft($0.record, transaction) && !counts($0.record, transaction)
            }
            return try left.only(called: text, by: \.record).map { Erasable(leftOf: $0) }
        }
    }

    private func counts(_ record: Dot, _ transaction: Transaction) throws -> Bool {
        try transaction.recordRow(record).map { try !transaction.changes(of: $0).isEmpty } ?? false
    }

    /// Whether something of an erased record is here that was not erased.
    func isLeft(_ record: Dot, _ transaction: Transaction) throws -> Bool {
        try transaction.recordRow(record) != nil || transaction.isCarriedUnerased(record)
    }

    private func require(_ plan: ErasurePlan, _ transaction: Transaction) throws {
        let roles = try roles(transaction)
        for unit in plan.units where roles[unit] != .administrator {
            throw ChildFault.mayNotErase(roles[unit])
        }
    }

    /// Whether the time is over for which a child's file, or a family's record, is kept.
    private func requireOver(_ file: ChildFile) throws {
        let kept = try retention(of: file)
        guard kept?.isOver(on: today) == true else { throw ChildFault.keptLonger(kept) }
    }

    /// What was erased, the latest first by the clocks of those who did.
    package func erasures() throws -> [KnownErasure] {
        try read { transaction in
            var authors = try AuthorDirectory(self, transaction)
            return try transaction.summaries(kind: .erasure).compactMap { row, bytes in
                guard let tombstone = try? RecordSummary.decode(bytes).tombstone,
                    try Erasing(self, transaction).counts(row)
                else { return nil }
                return KnownErasure(
                    erasure: row.id, unit: row.unit, tombstone: tombstone,
                    author: try authors.author(of: row.id),
                    isWrittenAfter: try isLeft(tombstone.record, transaction))
            }.sorted {
                ($1.tombstone.day ?? .earliest, $1.erasure)
                    < ($0.tombstone.day ?? .earliest, $0.erasure)
            }
        }
    }

    /// Fails if the record that a code names was erased: whoever asks is to know why it is not
    /// found.
    func requireUnerased(_ code: RecordCode, _ transaction: Transaction) throws {
        guard let tombstone = try tombstones(matching: code, transaction).first else { return }
        throw NodeError.erased(tombstone)
    }

    /// What was erased by a code, of each record the first that was stated.
    private func tombstones(
        matching code: RecordCode, _ transaction: Transaction
    ) throws -> [Tombstone] {
        let naming = try ForkNaming(transaction)
        var found: [Tombstone] = []
        for (row, bytes) in try transaction.summaries(kind: .erasure) {
            guard let tombstone = try? RecordSummary.decode(bytes).tombstone,
                code.matches(tombstone.record, naming),
                !found.contains(where: { $0.record == tombstone.record }),
                try Erasing(self, transaction).counts(row)
            else { continue }
            found.append(tombstone)
        }
        return found
    }
}

extension RecordCode {
    /// Whether a record goes by the code, or did before its log had branches.
    fileprivate func matches(_ record: Dot, _ naming: ForkNaming?) -> Bool {
        matches(record) || naming?.formerNames(of: record).contains(where: matches) ?? false
    }
}
