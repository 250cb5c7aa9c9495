/// Is one step of a change of the load.
enum LoadOperation: Hashable, Sendable {
    /// Sets one scalar field of the child.
    case set(field: LoadField, LoadValue)
    /// Appends a visit; the values stand in the order of `VisitField`.
    ///
    /// The id is 16 hexadecimal digits: the child (6), the month (2), random bits (8).
    case visit(id: String, [LoadValue])

    /// How many fields the operation gives a value.
    var fieldCount: Int {
        switch self {
        case .set: 1
        case .visit(_, let values): values.count
        }
    }
}
