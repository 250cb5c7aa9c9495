import Casework
package import Records
package import Wire

/// A cell on which people disagree, with where it stands.
package struct CellConflict: Hashable, Sendable {
    /// What people call it: the file's code, a slash and the field's number.
    package let name: String
    /// The unit of the file; of linked files, that of the first.
    package let unit: Identifier
    /// The name of the child or unit that the file is about.
    package let subject: String
    /// The file; several where linked files of one child are seen as one.
    package let files: [Dot]
    /// The sides, and the rule by which one of them may act meanwhile.
    package let conflict: Conflict
    /// What was left for later, as texts.
    package let notes: [String]

    init(
        _ conflict: Conflict, unit: Identifier, subject: String, files: [Dot],
        notes: [ConflictNote]
    ) {
        self.conflict = conflict
        self.unit = unit
        self.subject = subject
        self.files = files
        let about = conflict.cell.path
        self.notes = notes.filter { $0.about == about }.map(\.text)
        name = "\(RecordCode(conflict.record))/\(conflict.cell.path)"
    }

    /// Whether something on its sides, or what was there before, is shown only to those who open
    /// it; nothing is opened in records that keep no list of openings.
    package var holdsSealed: Bool {
        guard let form = Forms.form(of: conflict.kind), form.recordsOpenings,
            let field = form.field(of: conflict.cell)
        else { return false }
        return (conflict.sides.map(\.value) + conflict.base).contains { field.isSealed($0) }
    }

    /// Whether a text means the conflict: the code of any of the files, a slash, and the field by
    /// its numbers, its name or its label.
    func goes(by written: String) -> Bool {
        let parts = written.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let code = RecordCode(written: parts[0]),
            files.contains(where: code.matches)
        else { return false }
        let cell = conflict.cell
        if parts[1].lowercased() == cell.path.lowercased() { return true }
        let field = Forms.form(of: conflict.kind)?.field(named: parts[1])
        return field.map { cell == .field($0.number) } ?? false
    }
}

extension Cell {
    /// The cell's numbers, joined by points.
    var path: String {
        switch self {
        case .field(let field): "\(field)"
        case .element(let field, let element): "\(field).\(element)"
        case .entry(let collection, let entry, let field):
            "\(collection).\(RecordCode(entry.dot)).\(entry.ordinal).\(field)"
        }
    }
}
