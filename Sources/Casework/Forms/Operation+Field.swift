import Records

extension Operation {
    /// The number of the form's field that the operation is about; nil for one of a newer program.
    var field: Int? {
        switch self {
        case .write(let cell, _, _): cell.field
        case .add(let collection, _, _), .remove(let collection, _, _, _): collection
        case .unknown: nil
        }
    }
}
