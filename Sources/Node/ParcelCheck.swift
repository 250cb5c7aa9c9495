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
        /// It says again, further on, what stands elsewhere: nothing that comes can make it true.
        case repeated
    }

    /// What the log itself says of what is shown of it.
    private enum Comparison {
        case agrees
        case disagrees
        /// Some of it stands elsewhere.
        case repeats
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

    /// - Parameter numbers: of the changes that hold the parcel.
    func check(_ parcel: Parcel, in numbers: [UInt64]) throws -> Outcome {
        guard let holder = try transaction.log(named: row.id.log),
            [.urgent, .routine].contains(holder.logClass)
        else { return .refused }
        var parts: [Part] = []
        for excerpt in parcel.excerpts {
            guard excerpt.description.logClass != .own else { return .refused }
            // Nobody without the right to carry gets anything proven.
            let acceptance = book.acceptance(of: excerpt.description)
            guard try isCarried(numbers, of: holder, from: excerpt.description.unit),
                acceptance != .nothing
            else { return .waiting }
            guard excerpt.isProven, let changes = changes(of: excerpt, in: parcel)
            else { return .refused }
            switch try comparison(of: changes, excerpt) {
            case .agrees: parts.append(try part(of: excerpt, changes, acceptance))
            case .disagrees: return .refused
            case .repeats: return .repeated
            }
        }
        return .counts(parts)
    }

    /// Whether all changes that hold the parcel were for their writer to bring out of a unit: a
    /// parcel that was begun before that right ended is not filled after it, nor on another branch.
    private func isCarried(
        _ numbers: [UInt64], of holder: StoredLog, from unit: Identifier
    ) throws -> Bool {
        let description = try LogDescription.decode(holder.description)
        let acceptance = book.carrying(from: unit, in: description)
        guard case .upTo = acceptance else { return acceptance == .everything }
        let counts = try BranchCounting(transaction.branches(of: holder.id), transaction)
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

    /// Compares with the log, as far as it is held; of a forked one some branch must say the same.
    /// What is to stand beyond what is held must not stand in it already: else what someone signed
    /// once could be shown as if it had been said again and again.
    private func comparison(
        of changes: [CarriedChange], _ excerpt: Excerpt
    ) throws -> Comparison {
        let branches = try transaction.branches(of: excerpt.description.log)
        let held = branches.map(\.number).max() ?? 0
        let ahead = Set(excerpt.stretches.filter { $0.last > held }.map(\.end))
        let numbers = Set(changes.map(\.dot.number))
        let read = try branches.map { try sums(of: $0, at: numbers, meeting: ahead) }
        if read.contains(where: \.isMet) { return .repeats }
        let agrees = changes.allSatisfy { change in
            let known = read.compactMap { $0.sums[change.dot.number] }
            return known.isEmpty || known.contains(change.sum)
        }
        return agrees ? .agrees : .disagrees
    }

    /// The sums of changes of a branch, and whether one of some hashes is in its chain; then all of
    /// the branch is read, once for both.
    private func sums(
        of branch: StoredLog, at numbers: Set<UInt64>, meeting hashes: Set<Hash>
    ) throws -> (sums: [UInt64: Hash], isMet: Bool) {
        guard !hashes.isEmpty else {
            return (try transaction.sums(of: branch, at: numbers), false)
        }
        var (sums, isMet): ([UInt64: Hash], Bool) = ([:], false)
        try transaction.followChain(of: branch, after: branch.origin) { number, sum, hash in
            if numbers.contains(number) { sums[number] = sum }
            isMet = isMet || hashes.contains(hash)
        }
        return (sums, isMet)
    }

    /// Without what was erased of that log, in its own unit or where it was carried to: it does not
    /// come back.
    private func part(
        of excerpt: Excerpt, _ changes: [CarriedChange], _ acceptance: Acceptance
    ) throws -> Part {
        let description = excerpt.description
        let erased = try transaction.erasedSums(of: description.log, in: description.unit)
            .union(transaction.erasedSums(of: description.log, in: row.unit))
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
