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

    /// - Parameter all: every child that is known, where that was read already.
    init(_ transaction: Transaction, _ sight: Sight, of all: [KnownChild]? = nil) throws {
        try self.init(transaction, sight, linked: Self.links(transaction, all))
    }

    private init(_ transaction: Transaction, _ sight: Sight, linked: LinkedFiles) throws {
        self.transaction = transaction
        self.sight = sight
        forms = try sight.forms()
        links = linked
    }

    /// What `file` gives for one record; for another than a child's nobody's links are read.
    static func file(
        _ row: RecordRow, _ transaction: Transaction, _ sight: Sight
    ) throws -> ChildFile {
        let linked = row.kind == .child ? try links(transaction, nil) : LinkedFiles([])
        return try FileGroups(transaction, sight, linked: linked).file(row)
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
    private static func links(
        _ transaction: Transaction, _ all: [KnownChild]?
    ) throws -> LinkedFiles {
        let rows = try transaction.recordsWithReview().filter { $0.kind == .child }
        guard !rows.isEmpty else { return LinkedFiles([]) }
        let linking =
            try all.map { $0.among(Set(rows.map(\.id))) } ?? Node.known(rows, transaction)
        let linked = Set(linking.flatMap(\.summary.links)).subtracting(linking.map(\.record))
        let others =
            try all.map { $0.among(linked) }
            ?? Node.known(linked.sorted().compactMap { try transaction.recordRow($0) }, transaction)
        return LinkedFiles((linking + others).sorted { $0.record < $1.record })
    }
}

extension [KnownChild] {
    fileprivate func among(_ files: Set<Dot>) -> [KnownChild] {
        files.isEmpty ? [] : filter { files.contains($0.record) }
    }
}
