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
    /// The units below which a unit stood before it was moved.
    private var former: [Identifier: [Identifier]] = [:]
    /// Who may write: each key with the unit in which it has a role.
    var writers: [PublicKey: Identifier] = [:]
    /// Who may write no more.
    var revocations = KnownRevocations()

    init(parents: [Identifier: Identifier]) { self.parents = parents }

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

    /// Whether a node of a unit may hold a log, or may have got it before a unit was moved. Until
    /// both ends have heard of the move they exchange as before.
    func mayKeep(_ unit: Identifier, _ logClass: LogClass, at own: Identifier) -> Bool {
        stood(unit, atOrBelow: own) || logClass == .own && stood(own, atOrBelow: unit)
    }

    private func stood(_ unit: Identifier, atOrBelow other: Identifier) -> Bool {
        isUnit(unit, atOrBelow: other)
            || ([unit] + ancestors(of: unit)).contains { former[$0]?.contains(other) ?? false }
    }

    /// Whether a key may write a log of a unit, or might before the unit was moved: what was
    /// written then goes on counting.
    func mayWrite(_ key: PublicKey, in unit: Identifier) -> Bool {
        writers[key].map { stood(unit, atOrBelow: $0) } ?? false
    }

    /// A unit has been put below another.
    func put(_ unit: Identifier, below parent: Identifier) {
        if let old = parents[unit] { former[unit, default: []] += [old] + ancestors(of: old) }
        parents[unit] = parent
    }

    func learn(_ change: KnownChange, after hash: Hash) { changes[hash] = change }

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

    /// All changes that count of the branches that end at these heads, each once.
    func changes(upTo heads: [Head]) -> [Hash: KnownChange] {
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
