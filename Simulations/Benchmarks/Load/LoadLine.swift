/// Writes values of a load as NDJSON, the form in which other programs are given it.
///
/// One change a line: `{"d":child,"a":author,"t":seconds,"o":[operation,...]}`, where an
/// operation is `["s",field,value]` or `["v",id,{field:value,...}]`. No text of the vocabulary
/// holds a character that JSON escapes.
struct LoadLine {
    private(set) var text = ""

    init(_ change: LoadChange) {
        text.reserveCapacity(512)
        text += "{\"d\":\(change.child),\"a\":\(change.author),\"t\":\(change.time),\"o\":["
        for (index, operation) in change.operations.enumerated() {
            if index > 0 { text += "," }
            append(operation)
        }
        text += "]}\n"
    }

    private mutating func append(_ operation: LoadOperation) {
        switch operation {
        case .set(let field, let value):
            text += "[\"s\",\"\(field.key)\","
            append(value)
            text += "]"
        case .visit(let id, let values):
            text += "[\"v\",\"\(id)\",{"
            append(values)
            text += "}]"
        }
    }

    private mutating func append(_ visit: [LoadValue]) {
        for (field, value) in zip(VisitField.allCases, visit) {
            if field != .date { text += "," }
            text += "\"\(field.key)\":"
            append(value)
        }
    }

    private mutating func append(_ value: LoadValue) {
        switch value {
        case .text(let value): text += "\"\(value)\""
        case .integer(let value): text += String(value)
        case .boolean(let value): text += value ? "true" : "false"
        }
    }
}
