/// Until when a child's file, or a family's record, is kept. Derived, and nothing follows from it
/// by itself: a person erases, with a ground (design section 3).
package struct Retention: Hashable, Sendable {
    /// What keeps a file from being erased although its time is over.
    package enum Block: Hashable, Sendable {
        /// The file is still open.
        case open
        /// Nobody wrote when the file was closed, or the child born.
        case noDay
        /// So many things are still to be done, a danger among them or not.
        case unfinished(count: Int, isDanger: Bool)
        /// People disagree about so many fields.
        case conflicts(Int)
        /// Someone wrote to the file whom the closing did not know of.
        case editedAfterClosing
        /// So many of a family's children have files that something keeps.
        case children(Int)
        /// So many of a family's children have files that are not here, and were not erased.
        case unknownChildren(Int)
    }

    /// The rule by which it is kept.
    package let rule: RetentionRule
    /// The day from which the time runs; nil if nobody wrote it.
    package let start: CalendarDay?
    /// Sorted as the cases are.
    package let blocks: [Block]

    /// The first day on which the file may be erased; nil without a day to count from.
    package var due: CalendarDay? { start?.birthday(rule.years) }

    /// Whether the file may be erased on a day for having been kept long enough.
    package func isOver(on day: CalendarDay) -> Bool {
        due.map { $0 <= day } == true && blocks.isEmpty
    }

    init(rule: RetentionRule, start: CalendarDay?, blocks: [Block]) {
        self.rule = rule
        self.start = start
        self.blocks = blocks
    }

    /// Nil for a child that is in the work and not of age.
    ///
    /// - Parameter rules: the unit's own and those above it, the nearest first; the standard holds
    ///   where none of them says anything.
    package init?(_ child: ChildSummary, by rules: [[RetentionRule]], on today: CalendarDay) {
        let majority = child.birthDay?.birthday(18)
        let isOfAge = majority.map { $0 <= today } ?? false
        guard child.isClosed || isOfAge,
            let reason = child.isClosed ? RetentionReason(status: child.status) : .majority
        else { return nil }
        let found = (rules + [RetentionRule.standard]).lazy
            .compactMap { $0.rule(for: reason, on: today) }.first
        guard let found else { return nil }
        rule = found
        start = reason == .majority ? majority ?? child.closedOn : child.closedOn ?? majority
        blocks = Self.blocks(of: child, start)
    }

    private static func blocks(of child: ChildSummary, _ start: CalendarDay?) -> [Block] {
        let unfinished = max(child.openItems.count, child.openReports)
        let isDanger = RecordSummary.child(child).isUrgent
        let conflicts = child.hardConflicts + child.softConflicts
        let found: [Block?] = [
            child.isClosed ? nil : .open, start == nil ? .noDay : nil,
            unfinished > 0 ? .unfinished(count: unfinished, isDanger: isDanger) : nil,
            conflicts > 0 ? .conflicts(conflicts) : nil,
            child.isEditedAfterClosing ? .editedAfterClosing : nil,
        ]
        return found.compactMap { $0 }
    }
}
