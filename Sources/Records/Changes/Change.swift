/// One atomic edit of one record by one writer. Its writer, number and predecessor are implied by
/// its place in a log and bound by the chain.
package struct Change: Hashable, Sendable {
    /// The record; nil if this change begins one.
    package let record: Dot?
    /// What the record is about.
    package let kind: RecordKind
    /// Claimed time in seconds since 1970-01-01T00:00Z. Shown and doubted, never compared
    /// (invariant 7).
    package let time: Int64
    /// Version of the form that the writer's program had.
    package let form: Int
    /// At most `Limits.operations`; no two write the same cell.
    package let operations: [Operation]
    /// Why it was done, in the writer's words; nil if none were asked for.
    package let reason: String?
    /// The dots that unknown operations may name by their index, in that order; otherwise empty.
    package let namedDots: [Dot]

    /// Makes a change that has no place in a log yet.
    package init(
        record: Dot?, kind: RecordKind, time: Int64, form: Int, operations: [Operation],
        reason: String? = nil, namedDots: [Dot] = []
    ) {
        self.record = record
        self.kind = kind
        self.time = time
        self.form = form
        self.operations = operations
        self.reason = reason
        self.namedDots = namedDots
    }

    /// The record that this change belongs to, given the change's own dot.
    package func record(at dot: Dot) -> Dot { record ?? dot }
}
