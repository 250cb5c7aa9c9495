import Casework
import Records
import Storage

/// Finds what is in conflict, from the derived tables; only files that are linked with others are
/// opened.
struct ConflictSearch {
    private let transaction: Transaction
    private let forms: FormBook

    init(_ transaction: Transaction, _ forms: FormBook) {
        self.transaction = transaction
        self.forms = forms
    }

    func list() throws -> ConflictList {
        let suspects = try findSuspects()
        let linked = LinkedFiles(suspects).groups
        let single = try cells(exceptOf: Set(linked.joined()))
        let read = try ReadFiles(linked.flatMap { $0 }, transaction)
        let united = try linked.flatMap { try cells(ofLinked: $0, read) }
        let files = StructuralConflict.all(among: suspects).map { conflict in
            FileConflict(
                conflict,
                children: conflict.files.compactMap { file in
                    suspects.first { $0.record == file }
                })
        }
        let all = single + united
        return ConflictList(
            cells: all.filter { $0.conflict.rule.isHard }
                + all.filter { !$0.conflict.rule.isHard },
            files: files)
    }

    /// The files that may be in conflict with others, and those they are linked to; sorted.
    private func findSuspects() throws -> [KnownChild] {
        var found: [Dot: KnownChild] = [:]
        var rows = try transaction.recordsForReview()
        while let row = rows.popLast() {
            guard found[row.id] == nil,
                let child = try Node.known(row, try transaction.summary(of: row))
            else { continue }
            found[row.id] = child
            rows += try child.summary.links.compactMap { try transaction.recordRow($0) }
        }
        return found.values.sorted { $0.record < $1.record }
    }

    private func cells(exceptOf linked: Set<Dot>) throws -> [CellConflict] {
        var summaries: [Int64: RecordSummary] = [:]
        return try transaction.conflicts().compactMap { row, conflict in
            guard !linked.contains(row.id) else { return nil }
            let summary = try summaries[row.key] ?? self.summary(of: row)
            summaries[row.key] = summary
            return CellConflict(
                conflict, unit: row.unit, subject: summary?.subject ?? "", files: [row.id],
                notes: summary?.notes ?? [], forms)
        }
    }

    /// What the files of one child disagree about.
    private func cells(ofLinked files: [Dot], _ read: ReadFiles) throws -> [CellConflict] {
        let rows = files.compactMap { read.rows[$0] }
        guard let first = rows.first else { return [] }
        let summaries = try rows.map { try summary(of: $0) }
        let united = read.united(files)
        let working = united.openFiles.first.flatMap { read.rows[$0] } ?? first
        return united.conflicts.map { conflict in
            CellConflict(
                conflict, unit: working.unit, subject: summaries[0]?.subject ?? "", files: files,
                notes: summaries.flatMap { $0?.notes ?? [] }, forms)
        }
    }

    /// Files that were read together: the runs that several of them stand in are unpacked once.
    private struct ReadFiles {
        let rows: [Dot: RecordRow]
        private let changes: [Dot: [LoggedChange]]

        init(_ files: [Dot], _ transaction: Transaction) throws {
            let found = try files.compactMap { try transaction.recordRow($0) }
            rows = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
            changes = try transaction.changes(of: found)
        }

        func united(_ files: [Dot]) -> UnitedFile {
            UnitedFile(
                files.filter { rows[$0] != nil }.map { file in
                    UnitedFile.Source(file: file, changes: (changes[file] ?? []).readable)
                })
        }
    }

    /// The files into which a decision about a cell is written: all, but for a field of an entry,
    /// which stands in one.
    func files(of cell: Cell, among files: [Dot]) throws -> [Dot] {
        guard files.count > 1 else { return files }
        return try ReadFiles(files, transaction).united(files).deciding(cell, as: .null)
            .map(\.file)
    }

    private func summary(of row: RecordRow) throws -> RecordSummary? {
        try? RecordSummary.decode(try transaction.summary(of: row))
    }
}

extension RecordSummary {
    /// The name of the child or unit that the record is about; empty for others.
    fileprivate var subject: String {
        switch self {
        case .child(let child): child.name
        case .family(let family): family.head
        case .unit(let unit): unit.designations.last?.name ?? ""
        case .register: Forms.register.label.chinese
        case .erasure, .other: ""
        }
    }
}
