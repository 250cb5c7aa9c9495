import Casework
import Records

/// Which value acts while people disagree, by the order that stands in the form: a value that the
/// form does not list first, for it is doubted, and then the most protective of those that it does.
struct ExpectedActing {
    /// The form's order; nil where all values are shown and none acts alone.
    private let order: [Value]?

    /// - Parameter field: nil for what no form knows.
    init(_ field: Field?) {
        if case .hard(let order)? = field?.rule { self.order = order } else { order = nil }
    }

    /// Says what is wrong with how a conflict acts; nil if nothing is.
    func fault(in conflict: Conflict) -> String? {
        let values = Set(conflict.sides.map(\.value))
        guard let order else { return conflict.acting == nil ? nil : "one of soft values acts" }
        guard let acting = conflict.acting else { return "of hard values none acts" }
        let unlisted = values.subtracting(order)
        let isFirst =
            unlisted.isEmpty
            ? order.first(where: values.contains) == acting : unlisted.contains(acting)
        return isFirst ? nil : "a less protective value acts"
    }
}
