import Records
import Trust
import Wire

/// A change that someone in the county has written, named by the chain hash after it: unlike a
/// dot, no two changes share it.
struct KnownChange {
    /// Its place in its log.
    let dot: Dot
    /// The chain hash before it.
    let before: Hash
    /// The first half of the sum of its bytes, by which an erasure names it.
    let sum: Identifier
    /// Nil if this program cannot read it, or if it was erased.
    private(set) var change: Change?
    private(set) var isErased = false
    let unit: Identifier
    let logClass: LogClass
    let writer: PublicKey

    init(
        dot: Dot, before: Hash, sum: Identifier, change: Change?, unit: Identifier,
        logClass: LogClass, writer: PublicKey
    ) {
        (self.dot, self.before, self.sum, self.change) = (dot, before, sum, change)
        (self.unit, self.logClass, self.writer) = (unit, logClass, writer)
    }

    /// The same where it was erased: it keeps its place, and says nothing.
    var erased: KnownChange {
        var left = self
        (left.change, left.isErased) = (nil, true)
        return left
    }

    /// The record that it belongs to; nil if that cannot be read.
    var record: Dot? { change?.record(at: dot) }
}
