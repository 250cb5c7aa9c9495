import Records
import Replication
import Wire

/// A store in memory. The tree is read from the own records of the units above.
struct ModelStore: Snapshot {
    /// One growth of a branch.
    private struct Growth {
        let log: Identifier
        let branch: Int
        let after: UInt64
    }

    let ownPlace: Place
    private(set) var logs: [Identifier: ModelLog] = [:]
    private var journal: [Growth] = []
    private(set) var parents: [Identifier: Identifier] = [:]
    private var childLists: [Identifier: [Identifier]] = [:]
    private var digests: [UnitPart: Digest] = [:]
    private var logsByPart: [UnitPart: [Identifier]] = [:]
    private var logsByPrefix: [UInt64: [Identifier]] = [:]
    /// Whether a log's name is taken as it is said: two with the same first bytes are not found.
    var believesNames = false
    /// Logs whose changes are not taken in.
    var refusedLogs: [Identifier: StoreFault] = [:]
    /// At most so many changes go into one run.
    var runChanges = 16
    /// Logs whose changes were erased.
    var erasedLogs: Set<Identifier> = []

    /// Units that stand where they were moved to.
    var movedUnits: Set<Identifier> = []

    init(_ place: Place) { ownPlace = place }

    var mark: UInt64 { UInt64(journal.count) }

    // MARK: Writing

    /// The record by which a unit declares one below it.
    static func declaration(of unit: Identifier) -> [UInt8] { [1] + unit.bytes }

    /// Why a log is not begun as it is described; nil if it may be.
    func fault(_ description: LogDescription) -> StoreFault? {
        if let fault = refusedLogs[description.log] { return fault }
        let isTrue = ModelChain.hash(description.bytes).identifier == description.log
        guard isTrue || believesNames else { return .description }
        let namesakes = logs(beginningWith: description.log.high)
        return namesakes.isEmpty || namesakes == [description.log] ? nil : .name
    }

    mutating func describe(_ description: LogDescription) {
        guard logs[description.log] == nil else { return }
        logs[description.log] = ModelLog(description: description)
        logsByPart[description.place.unitPart, default: []].append(description.log)
        logsByPart[description.place.unitPart]!.sort()
        logsByPrefix[description.log.high, default: []].append(description.log)
    }

    static func description(_ place: LogPlace, writer: Identifier) -> LogDescription {
        let bytes = ModelChain.description(place, writer: writer)
        return LogDescription(
            log: ModelChain.hash(bytes).identifier, place: place, bytes: bytes,
            grants: [[7] + writer.bytes])
    }

    /// Writes changes at the end of a branch; a negative branch begins a new one after `from`.
    mutating func write(
        _ changes: [[UInt8]], to log: Identifier, branch: Int = 0, leaving from: Int? = nil
    ) {
        let known = logs[log]!
        var target =
            known.branches.isEmpty
            ? ModelLog.Branch(changes: [], hashes: [known.root]) : known.branches[branch]
        if let from {
            target.changes = Array(target.changes.prefix(from))
            target.hashes = Array(target.hashes.prefix(from + 1))
        }
        let first = target.number + 1
        let before = target.hashes[target.hashes.count - 1]
        for change in changes { target.append(change) }
        let run = Run(
            log: log, first: first, count: changes.count, before: before,
            payload: ModelChain.pack(changes),
            signature: ModelChain.signature(target.hashes[target.hashes.count - 1]))
        _ = store(run)
    }

    /// Keeps a run as a node would.
    mutating func store(_ run: Run) -> Event {
        guard var log = logs[run.log] else { return .rejected(.content) }
        if let fault = refusedLogs[run.log] { return .declined(fault) }
        guard let changes = ModelChain.unpack(run.payload), changes.count == run.count
        else { return .rejected(.content) }
        let before = log.branches.map(\.number)
        let sum = log.digest
        switch log.take(run, changes) {
        case .gap: return .dropped
        case .signature: return .rejected(.signature)
        case .tooManyBranches: return .declined(.branches)
        case .stored(let branch):
            logs[run.log] = log
            digests[log.place.unitPart, default: .zero] += log.digest - sum
            let after = branch < before.count ? before[branch] : run.first - 1
            note(log, branch, after)
            let isNew = after < log.branches[branch].number
            return isNew ? .stored(head(log, branch)) : .held(head(log, branch))
        }
    }

    private mutating func note(_ log: ModelLog, _ branch: Int, _ after: UInt64) {
        guard after < log.branches[branch].number else { return }
        journal.append(Growth(log: log.id, branch: branch, after: after))
        guard log.place.logClass == .own else { return }
        for change in log.branches[branch].changes where change.first == 1 {
            declare(Identifier(change.dropFirst())!, below: log.place.unit)
        }
    }

    /// Hears that a unit stands elsewhere now.
    mutating func move(_ unit: Identifier, below parent: Identifier) {
        if let before = parents[unit] { childLists[before]?.removeAll { $0 == unit } }
        parents[unit] = nil
        declare(unit, below: parent)
    }

    private mutating func declare(_ unit: Identifier, below parent: Identifier) {
        guard parents[unit] == nil else { return }
        parents[unit] = parent
        childLists[parent, default: []].append(unit)
        childLists[parent]!.sort()
    }

    /// Whether every branch is an unbroken chain.
    var isSound: Bool {
        logs.values.allSatisfy { log in
            log.branches.allSatisfy { branch in
                var hash = log.root
                return branch.hashes.count == branch.changes.count + 1
                    && zip(branch.changes, branch.hashes.dropFirst()).allSatisfy { change, next in
                        hash = ModelChain.next(hash, change)
                        return hash == next
                    }
            }
        }
    }

    // MARK: Reading

    private func head(_ log: ModelLog, _ branch: Int) -> FrontierEntry {
        FrontierEntry(
            log: log.id, branch: branch, number: log.branches[branch].number,
            hash: log.branches[branch].hashes.last!)
    }

    func place(of unit: Identifier) -> Place? {
        if unit == ownPlace.unit { return ownPlace }
        if let index = ownPlace.ancestors.firstIndex(of: unit) {
            return Place(unit: unit, ancestors: Array(ownPlace.ancestors.prefix(index)))
        }
        guard let parent = parents[unit], let above = place(of: parent) else { return nil }
        return Place(unit: unit, ancestors: above.ancestors + [parent])
    }

    /// Works also where the tree has a gap further up.
    func isUnit(_ unit: Identifier, within other: Identifier) -> Bool {
        unit == other || parents[unit].map { isUnit($0, within: other) } ?? false
    }

    func children(of unit: Identifier) -> [Identifier] {
        childLists[unit] ?? []
    }

    func digest(of unitPart: UnitPart) -> Digest {
        digests[unitPart] ?? .zero
    }

    func frontier(of unitPart: UnitPart) -> [FrontierEntry] {
        (logsByPart[unitPart] ?? []).flatMap { branches(of: $0) }
    }

    func branches(of log: Identifier) -> [FrontierEntry] {
        guard let log = logs[log] else { return [] }
        return log.branches.indices.map { head(log, $0) }
    }

    func logPlace(of log: Identifier) -> LogPlace? { logs[log]?.place }

    func logs(beginningWith prefix: UInt64) -> [Identifier] {
        logsByPrefix[prefix] ?? []
    }

    func description(of log: Identifier) -> LogDescription? { logs[log]?.description }

    func hash(of log: Identifier, branch: Int, at number: UInt64) -> Hash? {
        guard let branches = logs[log]?.branches, branch < branches.count,
            number <= branches[branch].number
        else { return nil }
        return branches[branch].hashes[Int(number)]
    }

    func run(
        of log: Identifier, branch: Int, after number: UInt64, budget: Int, withErased: Bool
    ) -> Run? {
        guard let branches = logs[log]?.branches, branch < branches.count,
            number < branches[branch].number, withErased || !erasedLogs.contains(log)
        else { return nil }
        var changes: [[UInt8]] = []
        var bytes = 0
        for change in branches[branch].changes.dropFirst(Int(number)).prefix(runChanges) {
            bytes += change.count + 2
            guard bytes <= budget else { break }
            changes.append(change)
        }
        let last = Int(number) + changes.count
        return Run(
            log: log, first: number + 1, count: changes.count,
            payload: ModelChain.pack(changes),
            signature: ModelChain.signature(branches[branch].hashes[last]))
    }

    func hasMoved(_ unit: Identifier) -> Bool { movedUnits.contains(unit) }

    func leftBehind(for place: Place) -> [News] {
        logs.values.sorted { $0.id < $1.id }.filter { log in
            hasMoved(log.place.unit) && !log.branches.isEmpty
                && Scope(place, place).contains(log.place.unitPart, in: self)
                && !Scope(ownPlace, ownPlace).contains(log.place.unitPart, in: self)
        }.map { News(place: $0.place, head: head($0, 0), after: 0) }
    }

    func news(since mark: UInt64) -> [News] {
        var oldest: [Identifier: [Int: UInt64]] = [:]
        for growth in journal.dropFirst(Int(mark)) {
            let known = oldest[growth.log]?[growth.branch] ?? .max
            oldest[growth.log, default: [:]][growth.branch] = min(known, growth.after)
        }
        return oldest.keys.sorted().flatMap { log in
            oldest[log]!.keys.sorted().map { branch in
                News(
                    place: logs[log]!.place, head: head(logs[log]!, branch),
                    after: oldest[log]![branch]!)
            }
        }
    }
}
