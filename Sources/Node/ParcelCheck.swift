import Records
import Storage
import Trust
import Wire

/// Finds out whether a parcel counts, and what of it: see decision 11.
struct ParcelCheck {
    /// What counts of an excerpt.
    struct Part {
        let log: CarriedLog
        let changes: [CarriedChange]
        /// Where its stretches end, and the chain hashes there.
        let ends: [(number: UInt64, hash: Hash)]
        /// Whether all of the log counts; if not, more of it may one day.
        let isWhole: Bool
    }

    enum Outcome {
        case counts([Part])
        /// A statement is missing, or was ended: it may count one day.
        case waiting
        /// It says what is not so, as far as is known here.
        case refused
        /// Nothing that comes can make it true: it is not proven, or says again, further on, what
        /// stands elsewhere.
        case impossible
    }

    private let transaction: Transaction
    private let book: GrantBook
    /// The record that holds the parcel.
    private let row: RecordRow

    init(_ node: Node, _ transaction: Transaction, _ row: RecordRow) throws {
        self.transaction = transaction
        self.row = row
        book = try node.book(transaction)
    }

    /// What an excerpt shows, and what of its log counts.
    private typealias Shown = (excerpt: Excerpt, changes: [CarriedChange], acceptance: Acceptance)

    /// Rights are judged first, of all excerpts, and all of a log is read last, where everything
    /// else holds: of a log no more than what it shows is read for a parcel that does not count and
    /// is looked at again and again.
    ///
    /// - Parameter numbers: of the changes that hold the parcel.
    func check(_ parcel: Parcel, in numbers: [UInt64]) throws -> Outcome {
        guard let holder = try transaction.log(named: row.id.log),
            [.urgent, .routine].contains(holder.logClass),
            parcel.excerpts.allSatisfy({ $0.description.logClass != .own })
        else { return .refused }
        guard let acceptances = try acceptances(of: parcel, in: numbers, of: holder) else {
            return .waiting
        }
        guard let shown = shown(by: parcel, acceptances) else { return .impossible }
        guard try shown.allSatisfy({ try agrees($0.changes, $0.excerpt) }) else { return .refused }
        if try shown.contains(where: { try repeats($0.excerpt) }) { return .impossible }
        return .counts(try shown.map { try part(of: $0.excerpt, $0.changes, $0.acceptance) })
    }

    /// What counts of the logs of the excerpts; nil if some of it was not for the parcel's writer
    /// to bring, or nothing counts of one of them.
    private func acceptances(
        of parcel: Parcel, in numbers: [UInt64], of holder: StoredLog
    ) throws -> [Acceptance]? {
        var found: [Acceptance] = []
        for description in parcel.excerpts.map(\.description) {
            let acceptance = book.acceptance(of: description)
            guard try isCarried(numbers, of: holder, from: description.unit),
                acceptance != .nothing
            else { return nil }
            found.append(acceptance)
        }
        return found
    }

    /// Nil if something is not proven, or no change of the parcel's files.
    private func shown(by parcel: Parcel, _ acceptances: [Acceptance]) -> [Shown]? {
        var shown: [Shown] = []
        for (excerpt, acceptance) in zip(parcel.excerpts, acceptances) {
            guard excerpt.isProven, let changes = changes(of: excerpt, in: parcel) else {
                return nil
            }
            shown.append((excerpt, changes, acceptance))
        }
        return shown
    }

    /// Whether all changes that hold the parcel were for their writer to bring out of a unit: a
    /// parcel that was begun before that right ended is not filled after it, nor on another branch.
    private func isCarried(
        _ numbers: [UInt64], of holder: StoredLog, from unit: Identifier
    ) throws -> Bool {
        let description = try LogDescription.decode(holder.description)
        let acceptance = book.carrying(from: unit, in: description)
        guard case .upTo = acceptance else { return acceptance == .everything }
        let counts = try BranchCounting(transaction.branches(beside: holder), transaction)
            .counts(acceptance)
        return numbers.allSatisfy(counts[holder.branch].contains)
    }

    /// What an excerpt shows; nil if some of it is no change of the parcel's files.
    private func changes(of excerpt: Excerpt, in parcel: Parcel) -> [CarriedChange]? {
        let log = excerpt.description.log
        var changes: [CarriedChange] = []
        for (number, bytes) in excerpt.stretches.flatMap(\.shown) {
            let dot = Dot(log: log, number: number)
            guard let change = try? Change.decode(bytes, at: dot),
                parcel.files.contains(change.record(at: dot))
            else { return nil }
            guard change.counts(in: excerpt.description.logClass, at: dot) else { continue }
            changes.append(CarriedChange(dot: dot, file: change.record(at: dot), bytes: bytes))
        }
        return changes
    }

    /// Whether the log says the same, as far as it is held; of a forked one some branch must.
    private func agrees(_ changes: [CarriedChange], _ excerpt: Excerpt) throws -> Bool {
        let numbers = Set(changes.map(\.dot.number))
        let sums = try transaction.branches(of: excerpt.description.log)
            .map { try transaction.sums(of: $0, at: numbers) }
        return changes.allSatisfy { change in
            let known = sums.compactMap { $0[change.dot.number] }
            return known.isEmpty || known.contains(change.sum)
        }
    }

    /// Whether something that is to stand beyond what is held of the log stands in it already: else
    /// what someone signed once could be shown as if it had been said again and again.
    private func repeats(_ excerpt: Excerpt) throws -> Bool {
        let branches = try transaction.branches(of: excerpt.description.log)
        let held = branches.map(\.number).max() ?? 0
        let ahead = Set(excerpt.stretches.filter { $0.last > held }.map(\.end))
        guard !ahead.isEmpty else { return false }
        var isMet = false
        for branch in branches where !isMet {
            try transaction.followChain(of: branch, after: branch.origin) { _, _, hash in
                isMet = isMet || ahead.contains(hash)
            }
        }
        return isMet
    }

    /// Without what was erased where it was carried to. What was erased in the log's own unit does
    /// not come back either; that it came to where it was not erased is noted.
    private func part(
        of excerpt: Excerpt, _ changes: [CarriedChange], _ acceptance: Acceptance
    ) throws -> Part {
        let description = excerpt.description
        let erased = try transaction.erasedSums(of: description.log, in: row.unit)
        return Part(
            log: CarriedLog(description, name: excerpt.name, unitName: excerpt.unitName),
            changes: changes.filter {
                acceptance.counts($0.dot.number) && !erased.contains($0.sum.identifier)
            }, ends: excerpt.stretches.map { ($0.last, $0.end) }, isWhole: acceptance == .everything
        )
    }
}

extension Acceptance {
    /// Whether the change of a number counts in a log of which no branch is known.
    fileprivate func counts(_ number: UInt64) -> Bool {
        switch self {
        case .everything: true
        case .nothing: false
        case .upTo(let limit):
            number <= limit.end?.number ?? 0
                || limit.adopted.contains { $0.numbers.contains(number) }
        }
    }
}
