package import Casework
package import Records
import Storage

/// A child's file as people work on it: one file, or all that are said to be the child's seen as
/// one, as far as this node holds them. A record of another kind stands alone.
package struct ChildFile: Sendable {
    /// The file that was asked for.
    package let named: OpenRecord
    /// The other files of the child, sorted.
    package let others: [OpenRecord]
    /// The view in which the changes of all these files are folded together.
    package let united: UnitedFile
    /// What the record may hold, and by its number what stands in it that nobody defined.
    package let form: Form

    init(_ named: OpenRecord, others: [OpenRecord], _ forms: FormBook) {
        self.named = named
        self.others = others
        united = UnitedFile(
            ([named] + others).map {
                UnitedFile.Source(file: $0.row.id, changes: $0.changes.readable)
            })
        let cells = united.record.cells.lazy.map(\.cell)
        form = forms.form(of: named.row.kind, showing: cells) ?? Forms.child
    }

    /// All that is known of the child.
    package var record: Records.Record { united.record }

    /// The file that was asked for, then the others.
    package var all: [OpenRecord] { [named] + others }

    /// The file that new entries go to: the one asked for, unless it was closed and another is
    /// open.
    package var working: OpenRecord {
        let open = united.openFiles
        if open.contains(named.row.id) { return named }
        return others.first { open.contains($0.row.id) } ?? named
    }

    /// Which file each operation goes to: a value into every open file, so that each says the same
    /// alone; an entry into one; what is about an entry to where that stands.
    func spread(_ operations: [Operation]) -> [(file: Dot, operations: [Operation])] {
        var parts: [(file: Dot, operations: [Operation])] = []
        for operation in operations {
            for file in files(for: operation) {
                if let place = parts.firstIndex(where: { $0.file == file }) {
                    parts[place].operations.append(operation)
                } else {
                    parts.append((file, [operation]))
                }
            }
        }
        return parts
    }

    private func files(for operation: Operation) -> [Dot] {
        switch operation {
        case .write(.entry(_, let entry, _), _, _), .remove(_, let entry, _, _),
            .add(_, _, .some(let entry)):
            let holding = united.files(of: entry.dot).filter(united.openFiles.contains)
            return holding.isEmpty ? [working.row.id] : holding
        case .write: return united.openFiles
        case .add, .unknown: return [working.row.id]
        }
    }
}
