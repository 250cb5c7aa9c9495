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
        let summaries = try summaries(of: linked.joined().compactMap { read.rows[$0] })
        let united = linked.flatMap { cells(ofLinked: $0, read, summaries) }
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
        while !rows.isEmpty {
            let children = try Node.known(rows, transaction)
            for child in children { found[child.record] = child }
            let linked = Set(children.flatMap(\.summary.links)).subtracting(found.keys)
            rows = try linked.sorted().compactMap { try transaction.recordRow($0) }
        }
        return found.values.sorted { $0.record < $1.record }
    }

    private func cells(exceptOf linked: Set<Dot>) throws -> [CellConflict] {
        let conflicts = try transaction.conflicts().filter { !linked.contains($0.row.id) }
        let summaries = try summaries(of: conflicts.map(\.row))
        return conflicts.map { row, conflict in
            let summary = summaries[row.key]
            return CellConflict(
                conflict, unit: row.unit, subject: summary?.subject ?? "", files: [row.id],
                notes: summary?.notes ?? [], forms)
        }
    }

    /// What the files of one child disagree about.
    private func cells(
        ofLinked files: [Dot], _ read: ReadFiles, _ summaries: [Int64: RecordSummary]
    ) -> [CellConflict] {
        let rows = files.compactMap { read.rows[$0] }
        guard let first = rows.first else { return [] }
        let united = read.united(files)
        let working = united.openFiles.first.flatMap { read.rows[$0] } ?? first
        return united.conflicts.map { conflict in
            CellConflict(
                conflict, unit: working.unit, subject: summaries[first.key]?.subject ?? "",
                files: files, notes: rows.flatMap { summaries[$0.key]?.notes ?? [] }, forms)
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

    private func summaries(of rows: [RecordRow]) throws -> [Int64: RecordSummary] {
        try transaction.summaries(of: rows).compactMapValues { try? RecordSummary.decode($0) }
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
