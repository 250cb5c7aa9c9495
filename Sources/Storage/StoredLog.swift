package import Records
import Trust
package import Wire

/// A log, or one branch of a forked one, as it is held.
package struct StoredLog: Hashable, Sendable {
    /// The number of the row in this store; each branch has a row.
    package let key: Int64
    package let id: Identifier
    /// 0 unless the log has forked; then each branch has its own number on this node.
    package let branch: Int
    /// The branch that this one leaves after `origin`; 0 for branch 0 itself.
    package let parent: Int
    /// As the description states it, beside which it stands to be searched by.
    package let unit: Identifier
    /// As the description states it; decides which digest the log adds to.
    package let logClass: LogClass
    package let description: [UInt8]
    /// The last number that a branch shares with its parent, and the chain hash there; 0 and
    /// hash(0) for branch 0.
    package let origin: UInt64
    /// The chain hash at `origin`, which the branch's first change continues.
    package let originHash: Hash
    /// The last number that is held, and the chain hash there.
    package let number: UInt64
    package let hash: Hash
    /// The last number up to which all counts; what was written after a revocation, or without a
    /// grant, is kept but set aside.
    package let accepted: UInt64
    /// What counts beyond that, for it was adopted: rising, apart, above `accepted`.
    package let adopted: [ClosedRange<UInt64>]

    /// Whether everything held counts.
    package var isAccepted: Bool { setAside == 0 }

    /// Whether everything counts, also what is still to come.
    package var isOpen: Bool { accepted >= UInt64(Int64.max) }

    /// How many changes of this branch, without those that it shares with its parent, do not count.
    package var setAside: UInt64 {
        let counted = max(accepted, origin)
        guard counted < number else { return 0 }
        return adopted.reduce(number - counted) { left, part in
            let (first, last) = (max(part.lowerBound, counted + 1), min(part.upperBound, number))
            return first > last ? left : left - (last - first + 1)
        }
    }

    /// Whether the change of a number counts, which must be one of this branch.
    package func counts(_ number: UInt64) -> Bool {
        number <= accepted || adopted.contains { $0.contains(number) }
    }
}
