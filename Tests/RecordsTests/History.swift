import Records
import TestSupport
import Wire

/// Three writers who work on one record, each seeing some of what the others wrote.
enum History {
    static func random(_ generator: inout Generator, changes count: Int) -> [Logged] {
        var changes: [Logged] = [
            (dot(1), change(.write(.field(1), .integer(0), replacing: []), beginning: true))
        ]
        var numbers: [Identifier: UInt64] = [Logs.first: 1]
        while changes.count < count {
            let log = generator.pick([Logs.first, Logs.second, Logs.third])
            numbers[log, default: 0] += 1
            let own = dot(numbers[log] ?? 1, log)
            let seen = changes.filter { $0.dot.log == log || generator.number(below: 3) > 0 }
            let operations = (0...generator.number(below: 2)).map { _ in
                operation(fold(seen), &generator)
            }
            changes.append(
                (
                    own,
                    Change(
                        record: dot(1), kind: .child, time: Int64(changes.count), form: 1,
                        operations: distinct(operations))
                ))
        }
        return changes
    }

    /// One change writes a cell only once.
    private static func distinct(_ operations: [Records.Operation]) -> [Records.Operation] {
        var cells: Set<Cell> = []
        return operations.filter { operation in
            guard case .write(let cell, _, _) = operation else { return true }
            return cells.insert(cell).inserted
        }
    }

    private static func operation(
        _ record: Record, _ generator: inout Generator
    ) -> Records.Operation {
        let entries = record.entries.flatMap { collection in
            collection.entries.map { (collection.collection, $0) }
        }
        switch generator.number(below: entries.isEmpty ? 4 : 8) {
        case 0, 1: return write(.field(1 + generator.number(below: 3)), record, &generator)
        case 2: return write(.element(9, generator.number(below: 2)), record, &generator)
        case 3: return .add(collection: 100, fields: fields(&generator), corrects: nil)
        case 4, 5:
            let (collection, entry) = generator.pick(entries)
            let cell = Cell.entry(collection, entry.id, generator.number(below: 3))
            return write(cell, record, &generator)
        case 6:
            let (collection, entry) = generator.pick(entries)
            return .add(
                collection: collection, fields: fields(&generator), corrects: entry.id)
        default:
            let (collection, entry) = generator.pick(entries)
            return .remove(
                collection: collection, entry.id, reason: .integer(1),
                seen: Set(entry.cells.flatMap(\.dots)).sorted())
        }
    }

    private static func write(
        _ cell: Cell, _ record: Record, _ generator: inout Generator
    ) -> Records.Operation {
        let value = generator.pick([Value.null, .integer(1), .integer(2), .text("是")])
        return .write(cell, value, replacing: record[cell]?.dots ?? [])
    }

    private static func fields(_ generator: inout Generator) -> [EntryField] {
        (0..<generator.number(below: 3)).map { EntryField($0, .integer(Int64($0))) }
    }
}
