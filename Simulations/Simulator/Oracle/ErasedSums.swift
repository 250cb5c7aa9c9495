import Casework
import Records
import Trust
import Wire

/// What is erased in a unit's logs, by what the erasures say that are held of its own records:
/// only an administrator's count (design section 3).
struct ErasedSums {
    /// By the log the first halves of the sums of changes.
    private var sums: [Identifier: Set<Identifier>] = [:]

    /// Reads the erasures among changes of a unit that count.
    init(_ changes: [KnownChange], statedBy administrators: Set<PublicKey>) {
        for known in changes
        where known.logClass == .own && administrators.contains(known.writer) {
            for part in known.change.flatMap({ Erasure($0) })?.parts ?? [] {
                sums[part.log, default: []].formUnion(part.sums)
            }
        }
    }

    var isEmpty: Bool { sums.isEmpty }

    /// The logs of which something is erased, sorted.
    var logs: [Identifier] { sums.keys.sorted() }

    /// Whether something of a log is erased.
    func isAbout(_ log: Identifier) -> Bool { sums[log] != nil }

    func contains(_ sum: Identifier, of log: Identifier) -> Bool {
        sums[log]?.contains(sum) ?? false
    }

    /// Whether a change is among it. A unit's own records are not for erasing.
    func contains(_ change: KnownChange) -> Bool {
        change.logClass != .own && contains(change.sum, of: change.dot.log)
    }
}
