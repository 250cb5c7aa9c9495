/// What a cell holds. Two values are equal when their bytes are: text is not normalised, for a name
/// must come back exactly as it was written.
package enum Value: Sendable {
    /// Nothing: the cell was cleared by someone.
    case null
    case boolean(Bool)
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
    /// A calendar day, counted from 1970-01-01 (RFC 8943, tag 100).
    case day(Int32)
    /// A short list of plain values, such as the from, to and basis of a set's element.
    case list([Value])
}

extension Value: Hashable {
    package static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.bytes(let left), .bytes(let right)): left == right
        case (.day(let left), .day(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .text(let value): for byte in value.utf8 { hasher.combine(byte) }
        case .bytes(let value): hasher.combine(value)
        case .day(let value): hasher.combine(value)
        case .list(let values): hasher.combine(values)
        }
    }
}
