/// What a command prints for programs. Keys are sorted, so the same answer is the same text.
enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Int64)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    init(_ number: some BinaryInteger) { self = .number(Int64(clamping: number)) }

    /// The text, or null.
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }

    /// An instant in seconds since 1970-01-01T00:00Z as ISO 8601 writes it, or null.
    init(time seconds: Int64?) { self = seconds.map { .string(Moment($0).iso) } ?? .null }

    /// One line for a small value; the members of the outer objects and arrays each on their own.
    var text: String {
        var writer = JSONWriter()
        writer.write(self, depth: 0)
        return writer.text
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int64) { self = .number(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
    init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(uniqueKeysWithValues: elements))
    }
}

extension JSON: ExpressibleByNilLiteral {
    init(nilLiteral: ()) { self = .null }
}
