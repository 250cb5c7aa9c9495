import Casework
import Node
import Records
import Storage
import Trust
import Wire

extension Node {
    /// Writes a new child's file as one change.
    @discardableResult
    func addFile(
        _ name: String, to unit: Identifier? = nil, more: [(Int, Value)] = []
    ) throws -> Dot {
        try write(.file(name, of: unit ?? self.unit, more: more))
    }

    /// Writes one field of a file as one change, replacing what this node sees there.
    @discardableResult
    func set(_ field: Int, to value: Value, in file: Dot, reason: String? = nil) throws -> Dot {
        let open = try open(file)
        let seen = open.record[.field(field)]?.dots ?? []
        return try write(
            Edit(
                unit: open.row.unit, logClass: .routine, record: file, kind: .child,
                operations: [.write(.field(field), value, replacing: seen)], reason: reason))
    }

    /// The values of a field that nobody has replaced, in a fixed order.
    func values(_ field: Int, in file: Dot) throws -> [Value] {
        try open(file).record[.field(field)]?.sides.map(\.value) ?? []
    }

    /// Opens files to an assessor until a day (M61).
    func assign(
        _ files: [Dot], to assessor: Node, until last: String = "2026-12-31"
    ) throws {
        for file in files {
            _ = try addEntry(
                [
                    WrittenField("key", assessor.person.id.description),
                    WrittenField("to", last),
                ], to: try child(file), in: "assignments")
        }
    }

    /// Erases a record that was opened.
    func erase(_ file: ChildFile, ground: Int, note: String) throws -> Int {
        try erase(Erasable(file), ground: ground, note: note)
    }

    /// The names of all children that this node lists, sorted.
    func names() throws -> [String] { try fileSummaries().map(\.summary.name).sorted() }

    func fileSummaries() throws -> [KnownChild] {
        try read { transaction in
            try transaction.summaries(kind: .child).compactMap { row, bytes in
                try RecordSummary.decode(bytes).child.map {
                    KnownChild(record: row.id, unit: row.unit, summary: $0)
                }
            }
        }
    }

    /// What the derived tables say of units, as it must be on every node that holds the same.
    func content(of units: [Identifier]) throws -> [String] {
        try read { transaction in
            let lines = try transaction.derivedContent().filter { $0.hasPrefix("record ") }
            let shared = lines.filter { line in units.contains { line.contains(" \($0) ") } }
            let names = Set(shared.map { $0.split(separator: " ")[1] })
            let conflicts = try transaction.derivedContent().filter {
                $0.hasPrefix("conflict ") && names.contains($0.split(separator: " ")[1])
            }
            return shared + conflicts
        }
    }

    /// The incidents of a kind that nobody has closed.
    func incidents(_ kind: IncidentKind) throws -> Int {
        try read { try $0.incidents().count { $0.kind == kind.rawValue } }
    }

    /// How many changes are held of a unit.
    func changeCount(of unit: Identifier) throws -> Int {
        try read { try $0.logs(of: unit).reduce(0) { $0 + Int($1.number - $1.origin) } }
    }
}

extension Edit {
    /// A new child's file.
    static func file(_ name: String, of unit: Identifier, more: [(Int, Value)] = []) -> Edit {
        let fields = [(ChildField.name, Value.text(name))] + more
        return Edit(
            unit: unit, logClass: .routine, record: nil, kind: .child,
            operations: fields.map { .write(.field($0.0), $0.1, replacing: []) })
    }
}
