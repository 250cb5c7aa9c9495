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
    /// Nil if this program cannot read it.
    let change: Change?
    let unit: Identifier
    let logClass: LogClass
    let writer: PublicKey

    /// The record that it belongs to; nil if that cannot be read.
    var record: Dot? { change?.record(at: dot) }
}
