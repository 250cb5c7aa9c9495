package import Casework
import Records
import Storage

extension Node {
    /// All that is known of a conflict between files.
    package func detail(
        of conflict: FileConflict, _ language: Language
    ) throws -> FileConflictDetail {
        try read { transaction in
            let sides = try conflict.children.compactMap { child in
                try side(child, of: conflict, language, transaction)
            }
            guard let first = sides.first else { throw NodeError.unknownConflict(conflict.name) }
            let files = conflict.conflict.files
            var teller = try ChangeTeller(self, transaction, language, in: first.child.unit)
            return FileConflictDetail(
                conflict: conflict, grounds: conflict.conflict.grounds(among: conflict.children),
                sides: sides,
                notes: try teller.deferrals(in: sides.map(\.file)) { note, file in
                    note.isAbout(files, in: file.id)
                })
        }
    }

    private func side(
        _ child: KnownChild, of conflict: FileConflict, _ language: Language,
        _ transaction: Transaction
    ) throws -> FileConflictDetail.Side? {
        guard let row = try transaction.recordRow(child.record) else { return nil }
        let file = try Self.open(row, transaction)
        var teller = try ChangeTeller(self, transaction, language, in: child.unit)
        let events = FileEvent.all(
            of: file.record, file.changes.readable, among: conflict.conflict.files)
        return FileConflictDetail.Side(
            child: child, file: file,
            events: try events.compactMap { event in
                try teller.line(event.change, of: file).map { .init(act: event.act, line: $0) }
            })
    }
}
