package import Records
import Trust
package import Wire

/// A change in its place in a run.
package struct LoggedChange: Sendable {
    /// Its log is the name of one branch where a record is folded and the log has forked.
    package let dot: Dot
    /// Where its bytes stand in the run's content.
    package let range: Range<Int>
    /// Nil if this program cannot read it, though it is well formed: it is kept and passed on. Nil
    /// as well if its bytes were erased.
    package let change: Change?
    /// The sum of the bytes that were erased; nil where they are here.
    package let erased: Hash?

    package init(dot: Dot, range: Range<Int>, change: Change?, erased: Hash? = nil) {
        self.dot = dot
        self.range = range
        self.change = change
        self.erased = erased
    }

    /// Of which it speaks; nil if that cannot be read here.
    package var record: Dot? { change?.record(at: dot) }

    /// The sum of the change's bytes, also where they were erased: what the chain binds.
    ///
    /// - Parameter content: what the range points into.
    package func sum(in content: [UInt8]) -> Hash { erased ?? Sum.of(content, range: range) }
}
