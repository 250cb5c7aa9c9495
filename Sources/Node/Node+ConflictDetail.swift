package import Casework
import Records
import Storage
import Wire

extension Node {
    /// All that is known of a conflict.
    package func detail(of conflict: CellConflict, _ language: Language) throws -> ConflictDetail {
        try read { transaction in
            let files = try conflict.files.compactMap { file in
                try transaction.recordRow(file).map { try Self.open($0, transaction) }
            }
            guard let first = files.first else {
                throw NodeError.unknownConflict(conflict.name)
            }
            let child = ChildFile(
                first, others: Array(files.dropFirst()), try units(transaction).forms)
            var reading = ConflictReading(
                child: child, cell: conflict.conflict.cell,
                teller: try ChangeTeller(self, transaction, language, in: conflict.unit))
            let form = conflict.form
            return ConflictDetail(
                conflict: conflict, field: form?.field(of: conflict.conflict.cell),
                label: form?.label(of: conflict.conflict.cell) ?? Wording("", ""),
                sides: try conflict.conflict.sides.map { try reading.side($0) },
                notes: try reading.notes())
        }
    }
}

/// Reads who wrote what, in the changes of the files.
private struct ConflictReading {
    let child: ChildFile
    let cell: Cell
    var teller: ChangeTeller

    mutating func side(_ side: Side) throws -> ConflictDetail.Side {
        ConflictDetail.Side(
            value: side.value, statements: try side.writes.compactMap { try statement($0) })
    }

    private mutating func statement(_ write: Write) throws -> ConflictDetail.Statement? {
        guard let line = try line(write.dot) else { return nil }
        let state = child.record[cell]
        let seen = (state?.replaced ?? []) + (state?.live ?? [])
        var saw: [Value] = []
        for other in seen where write.replacing.contains(other.dot) && !saw.contains(other.value) {
            saw.append(other.value)
        }
        return ConflictDetail.Statement(line: line, saw: saw)
    }

    private mutating func line(_ dot: Dot) throws -> HistoryLine? {
        let changes = child.all.flatMap(\.changes)
        guard let change = changes.first(where: { $0.dot == dot })?.change else { return nil }
        return try teller.line(change, at: dot, of: child.record)
    }

    mutating func notes() throws -> [Deferral] {
        let about = cell.path
        return try teller.deferrals(in: child.all) { note, _ in note.about == about }
    }
}
