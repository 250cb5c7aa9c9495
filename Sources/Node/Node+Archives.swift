package import Casework
import Records
import Storage
package import Wire

extension Node {
    /// The children of units whose files are open, as the village's archives see them (M07), in the
    /// order in which they became known.
    package func archivedChildren(of units: [Identifier]) throws -> [ArchivedChild] {
        try read { transaction in
            let tree = try self.units(transaction)
            let roles = try roles(transaction)
            let sight = try sight(transaction)
            let files = try UnitedChildren(transaction, sight)
            let wanted = try files.children(by: tree, on: today).filter {
                units.contains($0.unit) && !$0.summary.isClosed
            }
            var families: [Dot: Records.Record] = [:]
            return try files.map(wanted) { child, record in
                ArchivedChild(
                    file: child.record, unitName: tree.name(of: child.unit), record: record,
                    summary: child.summary,
                    family: try Self.family(of: record, &families, sight, transaction),
                    role: try roles.require(in: child.unit), forms: tree.forms)
            }
        }
    }

    /// The family's record that a child's file names, that is here and that the person may see;
    /// each is read once.
    private static func family(
        of record: Records.Record, _ known: inout [Dot: Records.Record], _ sight: Sight,
        _ transaction: Transaction
    ) throws -> (file: Dot, record: Records.Record)? {
        let named = record.values(of: ChildField.family).compactMap { Dot(linkValue: $0) }
        guard let family = named.first else { return nil }
        if let found = known[family] { return (family, found) }
        guard let row = try transaction.recordRow(family), row.kind == .family,
            try sight.sees(row)
        else { return nil }
        let found = try transaction.record(row)
        known[family] = found
        return (family, found)
    }
}
