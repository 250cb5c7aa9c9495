/// Is one row of the floor's table: a fixed-size key, and a number or a piece of `FloorRows`.
struct FloorRow: Comparable, Sendable {
    var child: UInt32
    /// 0 for the child's scalars, then one number for each visit, from 1.
    var object: UInt16
    /// The position of a scalar field, or 30 and the position of a visit's field.
    var field: UInt16
    var author: UInt32
    /// The number of the change in the base, from 1.
    var sequence: UInt32
    /// The bytes of a text, or `FloorRow.number`.
    var textLength: Int32
    /// The integer, or where the text begins.
    var value: Int64

    /// Marks a row that holds an integer.
    static let number: Int32 = -1

    static func == (left: FloorRow, right: FloorRow) -> Bool {
        left.place == right.place && left.origin == right.origin
    }

    static func < (left: FloorRow, right: FloorRow) -> Bool {
        left.place == right.place ? left.origin < right.origin : left.place < right.place
    }

    private var place: UInt64 {
        UInt64(child) << 32 | UInt64(object) << 16 | UInt64(field)
    }

    private var origin: UInt64 { UInt64(author) << 32 | UInt64(sequence) }
}
