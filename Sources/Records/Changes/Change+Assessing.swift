import Wire

extension Change {
    /// The collections of a child's file into which outside assessors write (M61). It stands here,
    /// below all forms, for what counts must follow from the set of changes alone (invariant 1).
    package static let assessedCollections = [110]

    /// Whether the change counts in a log of its class. A log of assessments holds what an outsider
    /// wrote: entries of those collections in files that others began, and what the same log
    /// corrects or takes out of its own. A change that says anything else does not count at all.
    package func counts(in logClass: LogClass, at dot: Dot) -> Bool {
        guard logClass == .assessment else { return true }
        return record != nil && kind == .child
            && operations.allSatisfy { $0.isAssessment(in: dot.log) }
    }
}

extension Operation {
    fileprivate func isAssessment(in log: Identifier) -> Bool {
        switch self {
        case .add(let collection, _, let corrected):
            Change.assessedCollections.contains(collection)
                && (corrected.map { $0.dot.log == log } ?? true)
        case .write(.entry(let collection, let entry, _), _, _),
            .remove(let collection, let entry, _, _):
            Change.assessedCollections.contains(collection) && entry.dot.log == log
        case .write, .unknown: false
        }
    }
}
