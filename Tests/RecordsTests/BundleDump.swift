import Records
import Trust
import Wire

/// Reads a bundle of changes with the program's own decoders and says what `tools/read-changes`
/// must say of it, line by line.
enum BundleDump {
    static func lines(_ bundle: [UInt8]) throws(WireError) -> [String] {
        var reader = CBORReader(bundle)
        guard try reader.readText() == "hamlet changes" else {
            throw WireError(.invalid("head"), at: 0)
        }
        var lines = [try statement(from: &reader)]
        while !reader.isAtEnd { lines += try part(from: &reader) }
        return lines
    }

    private static func statement(from reader: inout CBORReader) throws(WireError) -> String {
        try reader.readArray(exactly: 4)
        let version = try reader.readUnsigned()
        let (purpose, person) = (try reader.readText(), try reader.readText())
        let day = try Value.decode(from: &reader)
        guard version == ChangesBundle.version, case .day = day else {
            throw WireError(.invalid("statement"), at: 0)
        }
        return JSONText.object([
            ("version", String(version)), ("purpose", JSONText.string(purpose)),
            ("person", JSONText.string(person)), ("day", day.json),
        ])
    }

    private static func part(from reader: inout CBORReader) throws(WireError) -> [String] {
        try reader.readArray(exactly: 3)
        let description = try LogDescription.decode(
            try reader.readBytes(upTo: Limits.statementBytes))
        let start = reader.position
        let first = try reader.readUnsigned(upTo: UInt64(Int64.max))
        let count = try reader.readArray(upTo: Limits.runChanges)
        guard count > 0, first > 0, first <= UInt64(Int64.max) - UInt64(count) + 1 else {
            throw WireError(.invalid("numbers"), at: start)
        }
        var lines = [line(of: description)]
        for place in 0..<UInt64(count) {
            let bytes = try reader.readBytes(upTo: Limits.changeBytes)
            lines.append(try line(of: bytes, at: Dot(log: description.log, number: first + place)))
        }
        return lines
    }

    private static func line(of description: LogDescription) -> String {
        let classes: [LogClass: String] = [
            .own: "own", .urgent: "urgent", .routine: "routine", .assessment: "assessment",
        ]
        return JSONText.object([
            ("log", JSONText.hexadecimal(description.log.bytes)),
            ("unit", JSONText.hexadecimal(description.unit.bytes)),
            ("writer", JSONText.hexadecimal(description.writer.bytes)),
            ("incarnation", String(description.incarnation)),
            ("class", JSONText.string(classes[description.logClass] ?? "")),
        ])
    }

    private static func line(of bytes: [UInt8], at dot: Dot) throws(WireError) -> String {
        if let change = try? Change.decode(bytes, at: dot) { return change.json(at: dot) }
        var reader = CBORReader(bytes)
        if let sum = try? ErasedChange.decodeNext(from: &reader), reader.isAtEnd {
            return JSONText.object([
                ("dot", dot.json), ("erased", JSONText.hexadecimal(sum.bytes)),
            ])
        }
        reader = CBORReader(bytes)
        _ = try reader.skip()
        try reader.finish()
        return JSONText.object([("dot", dot.json), ("unread", JSONText.hexadecimal(bytes))])
    }
}

extension Dot {
    fileprivate var words: String { "\(log):\(number)" }
    fileprivate var json: String { JSONText.string(words) }
}

extension EntryID {
    fileprivate var json: String { JSONText.string("\(dot.words)/\(ordinal)") }
}

extension [Dot] {
    fileprivate var json: String { JSONText.array(map(\.json)) }
}

extension Change {
    fileprivate func json(at dot: Dot) -> String {
        let kinds = [1: "child", 2: "family", 3: "unit"]
        var members = [
            ("dot", dot.json), ("record", record(at: dot).json),
            ("kind", kinds[kind.rawValue].map(JSONText.string) ?? String(kind.rawValue)),
            ("time", String(time)), ("form", String(form)),
            ("operations", JSONText.array(operations.map(\.json))),
        ]
        let isNewer = operations.contains { if case .unknown = $0 { true } else { false } }
        if isNewer { members.append(("named", namedDots.json)) }
        if let reason { members.append(("reason", JSONText.string(reason))) }
        return JSONText.object(members)
    }
}

extension Records.Operation {
    fileprivate var json: String {
        switch self {
        case .write(let cell, let value, let replacing):
            return JSONText.object([
                ("write", cell.json), ("value", value.json), ("replacing", replacing.json),
            ])
        case .add(let collection, let fields, let corrects):
            let values = fields.map { (String($0.number), $0.value.json) }
            return JSONText.object(
                [
                    ("add", JSONText.object([("collection", String(collection))])),
                    ("fields", JSONText.object(values)),
                ] + (corrects.map { [("corrects", $0.json)] } ?? []))
        case .remove(let collection, let entry, let reason, let seen):
            let place = [("collection", String(collection)), ("entry", entry.json)]
            return JSONText.object([
                ("remove", JSONText.object(place)), ("reason", reason.json), ("seen", seen.json),
            ])
        case .unknown(let bytes):
            var reader = CBORReader(bytes)
            _ = try? reader.readArray(upTo: .max)
            let code = (try? reader.readInteger()) ?? 0
            return JSONText.object([
                ("unknown", String(code)), ("bytes", JSONText.hexadecimal(bytes)),
            ])
        }
    }
}

extension Cell {
    fileprivate var json: String {
        switch self {
        case .field(let field): JSONText.object([("field", String(field))])
        case .element(let field, let element):
            JSONText.object([("field", String(field)), ("element", String(element))])
        case .entry(let collection, let entry, let field):
            JSONText.object([
                ("collection", String(collection)), ("entry", entry.json), ("field", String(field)),
            ])
        }
    }
}
