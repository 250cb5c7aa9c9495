/// Writes JSON as RFC 8259 has it, indented by two columns, with the keys of objects sorted.
struct JSONWriter {
    private(set) var text = ""

    mutating func write(_ value: JSON, depth: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .number(let number): text += String(number)
        case .string(let string): write(quoted: string)
        case .array(let elements):
            list("[", "]", elements, depth: depth) { writer, element in
                writer.write(element, depth: depth + 1)
            }
        case .object(let members):
            list("{", "}", members.keys.sorted(), depth: depth) { writer, key in
                writer.write(quoted: key)
                writer.text += ": "
                writer.write(members[key] ?? .null, depth: depth + 1)
            }
        }
    }

    private mutating func list<Item>(
        _ open: String, _ close: String, _ items: [Item], depth: Int,
        _ write: (inout JSONWriter, Item) -> Void
    ) {
        guard !items.isEmpty else {
            text += open + close
            return
        }
        text += open
        for (place, item) in items.enumerated() {
            text += place == 0 ? "\n" : ",\n"
            text += String(repeating: "  ", count: depth + 1)
            write(&self, item)
        }
        text += "\n" + String(repeating: "  ", count: depth) + close
    }

    private mutating func write(quoted string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where SteadyText.steers(scalar):
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
