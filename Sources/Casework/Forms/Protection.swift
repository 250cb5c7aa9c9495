package import Records

/// The order in which a hard field's values act, and the reason (domain section 4).
package struct Protection: Hashable, Sendable {
    /// From the most protective to the least. What is not listed acts before all that is.
    package let order: [Value]
    /// Shown to whoever decides such a conflict.
    package let reason: Wording

    package init(order: [Value], reason: Wording) {
        self.order = order
        self.reason = reason
    }

    /// Codes from the most protective to the least, and nothing last.
    package static func codes(_ codes: [Int], _ chinese: String, _ english: String) -> Protection {
        Protection(
            order: codes.map { .integer(Int64($0)) } + [.null], reason: Wording(chinese, english))
    }

    /// Any value before none: texts have no order of their own.
    package static func anyone(_ chinese: String, _ english: String) -> Protection {
        Protection(order: [.null], reason: Wording(chinese, english))
    }
}
