/// The smallest thing that holds a value. Numbers are those of the form (`Casework`).
package enum Cell: Hashable, Sendable {
    /// A field of the record.
    case field(Int)
    /// An element of a set: the set's field and the element's code.
    case element(Int, Int)
    /// A field of an entry: the collection's field, the entry, the field within the entry.
    case entry(Int, EntryID, Int)

    /// The form's number of the field, set or collection that the cell belongs to.
    package var field: Int {
        switch self {
        case .field(let field), .element(let field, _), .entry(let field, _, _): field
        }
    }
}

extension Cell: Comparable {
    /// Fields, then elements, then entries, each in numerical order.
    package static func < (left: Cell, right: Cell) -> Bool {
        switch (left, right) {
        case (.field(let left), .field(let right)): left < right
        case (.element(let left, let one), .element(let right, let other)):
            left == right ? one < other : left < right
        case (.entry(let left, let one, let inner), .entry(let right, let other, let outer)):
            if left != right {
                left < right
            } else if one != other {
                one < other
            } else {
                inner < outer
            }
        default: left.rank < right.rank
        }
    }

    private var rank: Int {
        switch self {
        case .field: 0
        case .element: 1
        case .entry: 2
        }
    }
}
