import Casework
import Records
import Wire

/// In which cells people disagree, as a node must list it: worked out from the changes that it
/// holds, by other means than the node's.
///
/// Nothing is said of records of which a parcel has brought more than the logs that are here, of
/// those that were begun in a log that is not here or has branches, and of files that are, or may
/// be, linked with one of these.
struct ExpectedConflicts {
    typealias Said = (hash: Hash, change: KnownChange)

    private let carried: Set<Dot>
    private(set) var units: [Identifier: KnownChanges] = [:]
    /// By record the unit, and what is said of it.
    private(set) var records: [Dot: (unit: Identifier, said: [Said])] = [:]
    private var others: Set<Dot> = []
    /// The children's files in whose unit every name stands for one change, sorted.
    private(set) var files: [Dot] = []
    /// The files that the node need not list by themselves.
    var fromElsewhere: Set<Dot> = []
    private var links = ExpectedLinks(in: ChildField.links, naming: EntryFieldNumber.Link.other)
    /// Which files are said to be different children's.
    private(set) var different = ExpectedLinks(
        in: ChildField.distinct, naming: EntryFieldNumber.Distinct.other)
    /// Whether some log has branches: then what stands in them goes by names of which nothing is
    /// known here.
    private var hasBranches = false

    /// - Parameter carried: the records of which a parcel has brought something that counts.
    init(carried: Set<Dot>, in oracle: Oracle) {
        self.carried = carried
        others = carried
        guard !carried.isEmpty else { return }
        for change in oracle.changes.values {
            guard let record = change.record, carried.contains(record) else { continue }
            links.doubt(change)
            different.doubt(change)
        }
    }

    /// Takes what is held of a unit.
    ///
    /// - Parameter plain: the records that go by one name and of which no parcel told.
    mutating func take(_ known: KnownChanges, of unit: Identifier, plain: [Dot]) {
        units[unit] = known
        let plain = Set(plain)
        for (hash, change) in known.changes {
            let isForked = known.forked.contains(change.dot.log)
            links.take(change, isForked: isForked)
            different.take(change, isForked: isForked)
            guard let record = change.record else { continue }
            if plain.contains(record) {
                records[record, default: (unit, [])].said.append((hash, change))
            } else {
                others.insert(record)
            }
        }
    }

    /// What is held of every unit was taken.
    mutating func finish() {
        hasBranches = units.values.contains { !$0.forked.isEmpty }
        let here = Set(records.keys)
        links.finish(here: here, others: others, hasBranches: hasBranches)
        different.finish(here: here, others: others, hasBranches: hasBranches)
        files = records.keys.sorted().filter { file in
            guard !others.contains(file), form(of: [file])?.kind == .child else { return false }
            return units(of: [file]).allSatisfy { units[$0]?.forked.isEmpty ?? false }
        }
    }

    /// Whether all is known of every record that is here, or may be.
    var isWhole: Bool { others.isEmpty }

    /// Files that are seen as one child's, each once, if several changes are theirs: otherwise
    /// nobody can have disagreed.
    var groups: [[Dot]] {
        records.keys.sorted().compactMap { file in
            guard let group = links.group(of: file), group.first == file else { return nil }
            return group.count > 1 || (records[file]?.said.count ?? 0) > 1 ? group : nil
        }
    }

    /// The files that are seen as one with a file, sorted; nil if that cannot be said.
    func group(of file: Dot) -> [Dot]? {
        guard records[file] != nil || !hasBranches else { return nil }
        return links.group(of: file)
    }

    /// The units in whose logs the files stand.
    func units(of files: [Dot]) -> Set<Identifier> {
        Set(files.compactMap { records[$0]?.unit })
    }

    /// What the cells of some files that are seen as one must show.
    func expectation(of files: [Dot]) -> Expectation {
        let parts = units(of: files).compactMap { units[$0] }
        let first = parts.first ?? KnownChanges([:], forked: [])
        let all = parts.dropFirst().reduce(first) { $0.joined(with: $1) }
        return Expectation(of: files.flatMap { records[$0]?.said ?? [] }, among: all)
    }

    /// What the changes say of the closing of a file.
    func closing(of file: Dot) -> ExpectedClosing {
        ExpectedClosing(of: (records[file]?.said ?? []).map(\.change))
    }

    /// The form by which the files are read; nil if they are of several kinds, or of none here.
    func form(of files: [Dot]) -> Form? {
        let said = files.flatMap { records[$0]?.said ?? [] }
        let kinds = Set(said.compactMap(\.change.change?.kind))
        return kinds.count == 1 ? kinds.first.flatMap { Forms.form(of: $0) } : nil
    }
}

extension KnownChanges {
    /// What is held of two units.
    fileprivate func joined(with other: KnownChanges) -> KnownChanges {
        KnownChanges(
            changes.merging(other.changes) { first, _ in first },
            forked: forked.union(other.forked))
    }
}
