package import Wire

/// An own rule pack as a node knows it.
package struct KnownRulePack: Sendable {
    /// The unit that defined it: it and all below it may go by the pack.
    package let unit: Identifier
    /// The definition.
    package let own: OwnRulePack
    /// As rules judge by it; nil where `refusal` says why it is not taken over.
    package let pack: RulePack?
    /// Why the definition is not taken over; nil if it is.
    package let refusal: OwnRefusal?
    /// Whether units may name it on the day of the book.
    package let isOpen: Bool

    init(_ own: OwnRulePack, of unit: Identifier, on day: CalendarDay) {
        self.unit = unit
        self.own = own
        isOpen = own.labels.isOpen(on: day)
        do throws(OwnRefusal) {
            if let refusal = OwnRefusal.of(packNames: own.names) { throw refusal }
            (pack, refusal) = (try own.pack(), nil)
        } catch {
            (pack, refusal) = (nil, error)
        }
    }
}

extension OwnRefusal {
    /// What speaks against names for a rule pack.
    static func of(packNames names: [String]) -> OwnRefusal? {
        if let refusal = forbidden(among: names) { return refusal }
        return names.first { RulePacks.named($0) != nil }.map { .nameTaken($0) }
    }
}
