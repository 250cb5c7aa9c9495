/// Makes a record of its changes.
///
/// (1) The result depends on the set of changes only: not on order, not on repetition.
/// (2) A value is live if and only if no change of the set replaces it.
/// (3) Nothing is thrown away: what was replaced stays as the base of conflicts, and what this
///     program does not know is counted.
package enum Fold {
    /// - Parameter changes: the changes of one record, in any order and any number of times. Those
    ///   of other records, and two different changes of one dot, are a mistake of the caller.
    package static func record(_ id: Dot, from changes: [(dot: Dot, change: Change)]) -> Record {
        let sorted = changes.sortedAndUnique
        precondition(sorted.allSatisfy { $0.change.record(at: $0.dot) == id })
        var gathering = Gathering()
        for (dot, change) in sorted { gathering.add(change, at: dot) }
        let beginning = sorted.first { $0.dot == id }?.change
        return Record(
            id: id, kind: beginning?.kind ?? sorted.leastKind, begun: beginning?.time,
            cells: gathering.fieldCells, entries: gathering.collections, dots: sorted.map(\.dot),
            unknownOperations: gathering.unknownOperations)
    }
}

extension [(dot: Dot, change: Change)] {
    fileprivate var sortedAndUnique: Self {
        let isSorted = zip(self, dropFirst()).allSatisfy { $0.dot < $1.dot }
        guard !isSorted else { return self }
        var unique: Self = []
        for pair in sorted(by: { $0.dot < $1.dot }) where unique.last?.dot != pair.dot {
            unique.append(pair)
        }
        return unique
    }

    /// The kind of a record whose beginning has not arrived: any rule will do that is the same
    /// everywhere.
    fileprivate var leastKind: RecordKind {
        map(\.change.kind.rawValue).min().map { RecordKind(rawValue: $0) } ?? .nothing
    }
}
