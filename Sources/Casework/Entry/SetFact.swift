package import Records

/// What is said of an element of a set: from when, to when, on what basis.
package struct SetFact: Hashable, Sendable {
    /// The day from which it holds; nil if nobody said.
    package let from: CalendarDay?
    /// The day on which it ended; nil while it lasts.
    package let to: CalendarDay?
    /// A document, or for what is not in the list the words themselves.
    package let basis: String?

    package init(from: CalendarDay? = nil, to: CalendarDay? = nil, basis: String? = nil) {
        self.from = from
        self.to = to
        self.basis = basis
    }

    /// Nothing but that the element is in the set.
    package static let plain = SetFact()

    /// A list of from, to and basis without the nulls at its end.
    package var value: Value {
        var values: [Value] = [
            from?.value ?? .null, to?.value ?? .null, basis.map(Value.text) ?? .null,
        ]
        while values.last == .null { values.removeLast() }
        return .list(values)
    }

    /// Reads what a newer program may have extended; nil if the value takes the element out.
    package init?(_ value: Value) {
        switch value {
        case .null: return nil
        case .list(let values):
            from = CalendarDay(values.first)
            to = CalendarDay(values.dropFirst().first)
            if case .text(let text) = values.dropFirst(2).first {
                basis = text
            } else {
                basis = nil
            }
        default: self = .plain
        }
    }
}
