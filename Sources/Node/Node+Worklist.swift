package import Casework
import Records
import Storage
package import Wire

extension Node {
    /// What is due until a day, dangers first, then the most overdue: visits, all that entries of
    /// files and registers ask for, and reports of campaigns.
    ///
    /// - Parameters:
    ///   - units: whose records.
    ///   - worker: whose children; nil for all, and for what is about no child.
    ///   - revisits: whether the township's own series of visits is listed too (M18).
    package func worklist(
        of units: [Identifier], until day: CalendarDay, worker: String? = nil,
        revisits: Bool = false
    ) throws -> [DueItem] {
        try read { transaction in
            var search = try WorklistSearch(self, transaction)
            search.listsRevisits = revisits
            return try search.due(of: Set(units), until: day, worker: worker)
        }
    }

    /// All that is due of a child, whenever, but for its next visit.
    package func openItems(of child: ChildFile) throws -> [DueItem] {
        let file = child.working
        let known = KnownChild(
            record: file.id, unit: file.unit, summary: try summary(of: child))
        return try read { transaction in
            var search = try WorklistSearch(self, transaction)
            let role = try roles(transaction).reader(in: file.unit)
            return try search.items(of: known, until: .latest).filter { $0.matter != .visit }
                .map { $0.naming(child.record, for: role, in: child.form) }
                .sorted { ($0.isDanger ? 0 : 1, $0.deadline) < ($1.isDanger ? 0 : 1, $1.deadline) }
        }
    }
}
