/// Holds the rows of a load's base ready in memory, in the order of their keys, which suits the
/// floor best.
///
/// 32 bytes a row and one buffer with every text in the order of the rows, so that the time
/// measured is the database's: nothing is allocated, converted or fetched from afar on the way.
struct FloorRows: Sendable {
    private(set) var rows: [FloorRow] = []
    private(set) var text: [UInt8] = []

    init(_ load: Load) {
        rows.reserveCapacity(load.fieldOperationCount)
        var sequence: UInt32 = 0
        for change in load.base {
            sequence += 1
            append(change, sequence)
        }
        rows.sort()
        gatherText()
    }

    private mutating func append(_ change: LoadChange, _ sequence: UInt32) {
        var row = FloorRow(
            child: UInt32(change.child), object: 0, field: 0, author: UInt32(change.author),
            sequence: sequence, textLength: FloorRow.number, value: 0)
        for operation in change.operations {
            switch operation {
            case .set(let field, let value):
                row.object = 0
                append(value, UInt16(field.rawValue), to: row)
            case .visit(let id, let values):
                row.object = Self.object(ofVisit: id)
                for (field, value) in zip(VisitField.allCases, values) {
                    append(value, UInt16(LoadField.allCases.count + field.rawValue), to: row)
                }
            }
        }
    }

    private mutating func append(_ value: LoadValue, _ field: UInt16, to template: FloorRow) {
        var row = template
        row.field = field
        switch value {
        case .integer(let number): row.value = Int64(number)
        case .boolean(let isTrue): row.value = isTrue ? 1 : 0
        case .text(let words):
            row.value = Int64(text.count)
            row.textLength = Int32(words.utf8.count)
            text.append(contentsOf: words.utf8)
        }
        rows.append(row)
    }

    /// The month in a visit's id, from 1.
    private static func object(ofVisit id: String) -> UInt16 {
        let month = id.utf8.dropFirst(6).prefix(2)
        guard let number = UInt16(Substring(month), radix: 16) else {
            preconditionFailure("the load's visit ids hold the month as two digits: \(id)")
        }
        return number + 1
    }

    /// Puts the texts into the order of the rows, as a program that reads sorted rows has them.
    private mutating func gatherText() {
        var gathered: [UInt8] = []
        gathered.reserveCapacity(text.count)
        for index in rows.indices where rows[index].textLength != FloorRow.number {
            let start = Int(rows[index].value)
            rows[index].value = Int64(gathered.count)
            gathered.append(contentsOf: text[start..<(start + Int(rows[index].textLength))])
        }
        text = gathered
    }
}
