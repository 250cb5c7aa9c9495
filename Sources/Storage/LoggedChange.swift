package import Records

/// A change in its place in a run.
package struct LoggedChange: Sendable {
    /// Its log is the name of one branch where a record is folded and the log has forked.
    package let dot: Dot
    /// Where its bytes stand in the run's content.
    package let range: Range<Int>
    /// Nil if this program cannot read it, though it is well formed: it is kept and passed on.
    package let change: Change?

    package init(dot: Dot, range: Range<Int>, change: Change?) {
        self.dot = dot
        self.range = range
        self.change = change
    }
}
