import Casework
package import Records
import Storage
import Wire

extension Node {
    /// Finds the cell that a conflict's name stands for, also one that was decided: the file's
    /// code, a slash and the field by number, name or label.
    package func cell(named name: String) throws -> (file: ChildFile, cell: Cell) {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw NodeError.unknownConflict(name) }
        let named = try open(code: parts[0])
        let file = try read { try FileGroups($0).file(named.row) }
        guard let cell = file.cell(named: parts[1]) else { throw NodeError.unknownConflict(name) }
        return (file, cell)
    }

    /// Brings the sides back that a decision replaced, each where it stood, so that people can
    /// decide anew. The decision stays in the history.
    package func reopen(_ name: String, reason: String) throws -> [Dot] {
        guard !reason.isEmpty else { throw NodeError.reasonRequired }
        let (file, cell) = try cell(named: name)
        guard let state = file.record[cell], !state.isConflicted,
            let decision = state.live.first(where: { $0.replacing.count > 1 })
        else { throw NodeError.unknownConflict(name) }
        let sides = state.replaced.filter { decision.replacing.contains($0.dot) }
        var values: [Value] = []
        var parts: [(file: Dot, operations: [Operation])] = []
        for side in sides where !values.contains(side.value) {
            values.append(side.value)
            let home = file.united.files(of: side.dot).first ?? file.working.row.id
            let isFirst = !parts.contains { $0.file == home }
            let seen = isFirst ? state.dots : []
            parts.append((home, [.write(cell, side.value, replacing: seen)]))
        }
        return try write(parts, reason: reason)
    }
}

extension ChildFile {
    /// The cell of a conflict's name, without the file's code.
    fileprivate func cell(named text: String) -> Cell? {
        let states = record.cells + record.entries.flatMap { $0.entries.flatMap(\.cells) }
        if let state = states.first(where: { $0.cell.path.lowercased() == text.lowercased() }) {
            return state.cell
        }
        return Forms.form(of: named.row.kind)?.field(named: text).map { .field($0.number) }
    }
}
