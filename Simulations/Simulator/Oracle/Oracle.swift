import Records
import Replication
import Storage
import Trust
import Wire

/// Sees the whole county: every change that anyone has written, and what each installation has
/// shown to hold. It knows nothing of how the nodes work.
final class Oracle {
    /// Every change by the chain hash after it.
    private(set) var changes: [Hash: KnownChange] = [:]
    /// What the records of a unit looked like, by what was held of it.
    var looks: [Holding: [String]] = [:]
    /// Where every log belongs, by the short name that sessions use.
    var logs: [LogReference: Set<LogPlace>] = [:]
    /// The unit above each unit.
    private(set) var parents: [Identifier: Identifier]
    /// The same before any was moved.
    private var founded: [Identifier: Identifier]
    /// The units that were moved, in the order in which that was done.
    private(set) var moves: [UnitMove] = []
    /// Who may write: each key with the unit in which it has a role.
    var writers: [PublicKey: Identifier] = [:]
    /// Who may write no more.
    var revocations = KnownRevocations()
    /// Who may have files erased, wherever they stand.
    var administrators: Set<PublicKey> = []
    /// The units in whose own records erasures stand.
    private(set) var erasingUnits: Set<Identifier> = []

    init(parents: [Identifier: Identifier]) { (self.parents, founded) = (parents, parents) }

    /// What is held of one unit, all that follows from it, and what of it counts.
    struct Holding: Hashable {
        let unit: Identifier
        let heads: [Head]
    }

    /// The end of one branch of a log.
    struct Head: Hashable, Comparable {
        let log: Identifier
        let number: UInt64
        let hash: Hash
        /// Up to where all counts, and what beyond it.
        let accepted: UInt64
        let adopted: [ClosedRange<UInt64>]

        func counts(_ number: UInt64) -> Bool {
            number <= accepted || adopted.contains { $0.contains(number) }
        }

        static func < (left: Head, right: Head) -> Bool {
            (left.log, left.number, left.hash) < (right.log, right.number, right.hash)
        }
    }

    /// Whether a unit was ever put into the tree.
    func knows(_ unit: Identifier) -> Bool {
        parents[unit] != nil || parents.values.contains(unit)
    }

    /// The units above one, nearest first.
    func ancestors(of unit: Identifier) -> [Identifier] {
        var above: [Identifier] = []
        while let next = parents[above.last ?? unit] { above.append(next) }
        return above
    }

    func isUnit(_ unit: Identifier, atOrBelow other: Identifier) -> Bool {
        unit == other || ancestors(of: unit).contains(other)
    }

    /// Whether a node of a unit may hold a log (9).
    func mayHold(_ unit: Identifier, _ logClass: LogClass, at own: Identifier) -> Bool {
        isUnit(unit, atOrBelow: own) || logClass == .own && isUnit(own, atOrBelow: unit)
    }

    /// A unit has been put into the tree.
    func put(_ unit: Identifier, below parent: Identifier) {
        founded[unit] = parent
        parents[unit] = parent
    }

    /// A unit has been put below another parent.
    ///
    /// - Parameter told: the end of the log that tells of it.
    func move(_ unit: Identifier, below parent: Identifier, told: Head) {
        moves.append(
            UnitMove(unit: unit, parent: parent, left: ancestors(of: unit), told: told))
        parents[unit] = parent
    }

    /// Where an old backup was put back, a move may be lost of which nobody else had heard: then
    /// the unit stands where it stood.
    ///
    /// - Parameter held: the logs that each installation holds.
    func settle(_ held: [some Collection<StoredLog>]) {
        let known = Set(held.flatMap { heard(in: $0) })
        parents = founded
        for place in moves.indices where known.contains(place) {
            parents[moves[place].unit] = moves[place].parent
        }
    }

    func learn(_ change: KnownChange, after hash: Hash) {
        changes[hash] = change
        if change.change?.kind == .erasure { erasingUnits.insert(change.unit) }
    }

    /// The changes from one point of a log's chain up to another, newest first; nil if the second
    /// does not continue the first, or if nobody wrote it.
    func path(from start: Hash, to end: Hash) -> [Hash]? {
        var path: [Hash] = []
        var next = end
        while next != start {
            guard let change = changes[next] else { return nil }
            path.append(next)
            next = change.before
        }
        return path
    }

    /// All changes that count of the branches of a unit's logs that end at these heads, each once;
    /// without what they say, where an erasure among them names them.
    func changes(upTo heads: [Head]) -> [Hash: KnownChange] {
        let found = written(upTo: heads)
        let erased = ErasedSums(Array(found.values), statedBy: administrators)
        guard !erased.isEmpty else { return found }
        return found.mapValues { erased.contains($0) ? $0.erased : $0 }
    }

    /// What is erased in a unit's logs where its own logs are held up to these heads.
    func erased(upTo heads: [Head]) -> ErasedSums {
        ErasedSums(Array(written(upTo: heads).values), statedBy: administrators)
    }

    private func written(upTo heads: [Head]) -> [Hash: KnownChange] {
        var found: [Hash: KnownChange] = [:]
        for head in heads {
            var next = head.hash
            while let change = changes[next], found[next] == nil {
                if head.counts(change.dot.number) { found[next] = change }
                next = change.before
            }
        }
        return found
    }
}
