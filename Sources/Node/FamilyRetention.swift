import Casework
import Records
import Storage
import Wire

/// For how long families' records are kept, by all files of their children that are here: also
/// those that the person who asks may not see, and those that are linked to the ones they name.
struct FamilyRetention {
    private let children: [Dot: KnownChild]
    private let links: LinkedFiles
    private let erased: Set<Dot>
    private let tree: UnitTree
    private let today: CalendarDay

    init(_ node: Node, _ transaction: Transaction) throws {
        let known = try transaction.mapSummaries(kind: .child) {
            try Node.known($0.row, $0.summary)
        }
        children = Dictionary(uniqueKeysWithValues: known.map { ($0.record, $0) })
        links = try FileGroups(transaction, node.sight(transaction), of: known).links
        let erasing = Erasing(node, transaction)
        erased = Set(
            try transaction.summaries(kind: .erasure).compactMap { row, bytes in
                try erasing.counts(row) ? RecordSummary.decode(bytes).tombstone?.record : nil
            })
        tree = try node.units(transaction)
        today = node.today
    }

    /// Nil while one of the children is in the work.
    func retention(of family: FamilySummary) -> Retention? {
        let files = Set(family.children.flatMap { links.group(of: $0) }).sorted()
        let kept = files.compactMap { children[$0] }.map { child in
            Retention(child.summary, by: tree.retention(of: child.unit), on: today)
        }
        let unknown = files.count { children[$0] == nil && !erased.contains($0) }
        return Retention(family, children: kept, unknown: unknown, on: today)
    }
}
