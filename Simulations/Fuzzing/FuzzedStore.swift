import Records
import Replication
import Wire

/// A store that believes whatever fits: hashes follow from a log's name and a number, so that every
/// claim of a peer can be true or untrue, and nothing needs to be signed.
struct FuzzedStore: Snapshot {
    static let root = Place(unit: Identifier(high: 1, low: 1), ancestors: [])
    static let village = Place(unit: Identifier(high: 2, low: 2), ancestors: [root.unit])
    static let sibling = Place(unit: Identifier(high: 3, low: 3), ancestors: [root.unit])

    private struct Log {
        let description: LogDescription
        var number: UInt64
    }

    let ownPlace: Place
    private var logs: [Identifier: Log] = [:]
    private var journal: [(log: Identifier, after: UInt64)] = []

    /// Logs of all three units, those of the sibling among them if the place may hold them.
    init(at place: Place) {
        ownPlace = place
        for (index, unit) in [Self.root, Self.village, Self.sibling].enumerated() {
            for logClass in LogClass.allCases where holds(unit, logClass) {
                let name = UInt64(16 * (index + 1) + logClass.rawValue)
                let log = Identifier(high: name, low: name)
                describe(Self.description(log, LogPlace(unit: unit.unit, logClass: logClass)))
                grow(log, by: 3)
            }
        }
    }

    private func holds(_ unit: Place, _ logClass: LogClass) -> Bool {
        unit.isWithin(ownPlace.unit) || logClass == .own && ownPlace.isWithin(unit.unit)
    }

    static func description(_ log: Identifier, _ place: LogPlace) -> LogDescription {
        LogDescription(log: log, place: place, bytes: log.bytes, grants: [[7]])
    }

    // MARK: Writing

    mutating func describe(_ description: LogDescription) {
        guard logs[description.log] == nil else { return }
        logs[description.log] = Log(description: description, number: 0)
    }

    mutating func grow(_ log: Identifier, by count: UInt64) {
        guard let number = logs[log]?.number else { return }
        journal.append((log, number))
        logs[log]?.number = number + count
    }

    /// Every log, sorted.
    var names: [Identifier] { logs.keys.sorted() }

    /// Keeps a run as far as it fits.
    mutating func store(_ run: Run) -> Event {
        guard let known = logs[run.log] else { return .rejected(.content) }
        guard run.first <= known.number + 1 else { return .dropped }
        guard run.last > known.number else { return .held(head(known)) }
        grow(run.log, by: run.last - known.number)
        return logs[run.log].map { .stored(head($0)) } ?? .dropped
    }

    // MARK: Reading

    var mark: UInt64 { UInt64(journal.count) }

    func place(of unit: Identifier) -> Place? {
        [Self.root, Self.village, Self.sibling].first { $0.unit == unit }
    }

    func children(of unit: Identifier) -> [Identifier] {
        unit == Self.root.unit ? [Self.village.unit, Self.sibling.unit] : []
    }

    func digest(of unitPart: UnitPart) -> Digest {
        frontier(of: unitPart).reduce(.zero) { $0 + Digest(of: $1.hash) }
    }

    func frontier(of unitPart: UnitPart) -> [FrontierEntry] {
        names.compactMap { logs[$0] }
            .filter { $0.description.place.unitPart == unitPart && $0.number > 0 }.map(head)
    }

    func branches(of log: Identifier) -> [FrontierEntry] {
        logs[log].map { $0.number > 0 ? [head($0)] : [] } ?? []
    }

    func logPlace(of log: Identifier) -> LogPlace? { logs[log]?.description.place }

    func logs(beginningWith prefix: UInt64) -> [Identifier] { names.filter { $0.high == prefix } }

    func description(of log: Identifier) -> LogDescription? { logs[log]?.description }

    func hash(of log: Identifier, branch: Int, at number: UInt64) -> Hash? {
        guard branch == 0, let known = logs[log], number <= known.number else { return nil }
        return Self.hash(of: log, at: number)
    }

    func run(
        of log: Identifier, branch: Int, after number: UInt64, budget: Int, withErased: Bool
    ) -> Run? {
        guard branch == 0, let known = logs[log], number < known.number else { return nil }
        let count = Int(min(known.number - number, 16))
        return Run(
            log: log, first: number + 1, count: count,
            payload: [UInt8](repeating: 1, count: min(count * 20, max(budget, 1))),
            signature: [UInt8](repeating: 0, count: Run.signatureBytes))
    }

    func hasMoved(_ unit: Identifier) -> Bool { false }

    func leftBehind(for place: Place) -> [News] { [] }

    func news(since mark: UInt64) -> [News] {
        var oldest: [Identifier: UInt64] = [:]
        for growth in journal.dropFirst(Int(min(mark, self.mark))) {
            oldest[growth.log] = min(oldest[growth.log] ?? .max, growth.after)
        }
        return oldest.keys.sorted().compactMap { name in
            guard let log = logs[name], let after = oldest[name] else { return nil }
            return News(place: log.description.place, head: head(log), after: after)
        }
    }

    private func head(_ log: Log) -> FrontierEntry {
        let name = log.description.log
        return FrontierEntry(
            log: name, branch: 0, number: log.number, hash: Self.hash(of: name, at: log.number))
    }

    /// A digest looks at the first half, in which are the number and half of the name.
    static func hash(of log: Identifier, at number: UInt64) -> Hash {
        let bytes = number.bigEndianBytes + log.bytes + number.bigEndianBytes
        guard let hash = Hash(bytes) else { preconditionFailure("thirty-two bytes are a hash") }
        return hash
    }
}
