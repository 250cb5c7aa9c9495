import Casework
import Records
import Storage

/// Finds the files that are said to be about one child.
struct FileGroups {
    private let transaction: Transaction
    private let sight: Sight
    private let forms: FormBook
    /// Which files are linked.
    let links: LinkedFiles

    init(_ transaction: Transaction, _ sight: Sight) throws {
        self.transaction = transaction
        self.sight = sight
        forms = try sight.forms()
        links = try Self.links(transaction)
    }

    /// The file with the others of its child, as far as the person may see them; a record of
    /// registers with the others of its unit.
    func file(_ row: RecordRow) throws -> ChildFile {
        try sight.require(row)
        if row.kind == .register {
            return try Node.registers(with: row, by: forms, transaction)
        }
        let named = try Node.open(row, transaction)
        guard row.kind == .child else { return ChildFile(named, others: [], forms) }
        let others = try links.group(of: row.id).filter { $0 != row.id }
            .compactMap { try transaction.recordRow($0) }.filter { try sight.sees($0) }
        return ChildFile(named, others: try others.map { try Node.open($0, transaction) }, forms)
    }

    /// A link in either file joins both, so all files with links are asked; the store has marked
    /// them.
    private static func links(_ transaction: Transaction) throws -> LinkedFiles {
        var found: [Dot: KnownChild] = [:]
        for row in try transaction.recordsWithReview() where row.kind == .child {
            guard let child = try Node.known(row, try transaction.summary(of: row)) else {
                continue
            }
            found[row.id] = child
            for link in child.summary.links where found[link] == nil {
                guard let other = try transaction.recordRow(link) else { continue }
                found[link] = try Node.known(other, try transaction.summary(of: other))
            }
        }
        return LinkedFiles(found.values.sorted { $0.record < $1.record })
    }
}
