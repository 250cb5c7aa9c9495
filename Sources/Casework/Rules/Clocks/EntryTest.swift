package import Records

/// A question to one entry of a collection, which a clock runs or ends by.
///
/// While people disagree about the field, the more protective answer counts: a clock runs if it may
/// run, and ends only if all values say so (domain section 4).
package enum EntryTest: Hashable, Sendable {
    /// Something stands in the field.
    case filled(Int)
    /// Nothing stands in the field.
    case empty(Int)
    /// One of these codes stands in the field.
    case holds(Int, [Int])
    /// None of these codes stands in the field.
    case lacks(Int, [Int])

    /// Whether every value that stands says so.
    func holds(in entry: Entry) -> Bool {
        let values = values(in: entry)
        return values.allSatisfy(isMet(by:))
    }

    /// Whether any value that stands says so.
    package func mayHold(in entry: Entry) -> Bool { values(in: entry).contains(where: isMet(by:)) }

    /// The field that is asked.
    package var field: Int {
        switch self {
        case .filled(let field), .empty(let field), .holds(let field, _), .lacks(let field, _):
            field
        }
    }

    private func values(in entry: Entry) -> [Value] {
        let values = entry[field]?.live.map(\.value) ?? []
        return values.isEmpty ? [.null] : values
    }

    /// Whether one value says so.
    package func isMet(by value: Value) -> Bool {
        switch self {
        case .filled: value != .null
        case .empty: value == .null
        case .holds(_, let codes): codes.contains(Optional(value).code)
        case .lacks(_, let codes): !codes.contains(Optional(value).code)
        }
    }
}
