import Records

/// A row of the table that says where a child is escorted who was found begging or alone (M59).
package struct EscortRow: Hashable, Sendable {
    /// Whether the child is with a grown-up; nil for either.
    package let isAccompanied: Bool?
    /// From which age on, in full years; nil for any.
    package let fromAge: Int?
    /// Whether it did a minor offence; nil for either.
    package let hasOffended: Bool?
    /// Where the child is brought.
    package let receiver: Wording
    /// What else is done; empty for nothing.
    package let duty: Wording

    package init(
        isAccompanied: Bool?, fromAge: Int? = nil, hasOffended: Bool? = nil, receiver: Wording,
        duty: Wording = Wording("", "")
    ) {
        self.isAccompanied = isAccompanied
        self.fromAge = fromAge
        self.hasOffended = hasOffended
        self.receiver = receiver
        self.duty = duty
    }

    /// Reads an entry of a unit's own table; nil without a receiver.
    init?(_ entry: Entry) {
        guard case .text(let receiver) = entry.value(EntryFieldNumber.Escort.receiver) else {
            return nil
        }
        let duty = Optional(entry.value(EntryFieldNumber.Escort.duty)).text
        self.init(
            isAccompanied: Self.boolean(entry.value(EntryFieldNumber.Escort.accompanied)),
            fromAge: Self.integer(entry.value(EntryFieldNumber.Escort.fromAge)),
            hasOffended: Self.boolean(entry.value(EntryFieldNumber.Escort.offence)),
            receiver: Wording(receiver, receiver), duty: Wording(duty, duty))
    }

    private static func boolean(_ value: Value) -> Bool? {
        if case .boolean(let isSo) = value { isSo } else { nil }
    }

    private static func integer(_ value: Value) -> Int? {
        if case .integer(let number) = value { Int(clamping: number) } else { nil }
    }

    /// Whether the row is about such a child. What nobody knows of the child no row asks for.
    func fits(_ question: EscortQuestion) -> Bool {
        let isOfAge = fromAge.map { least in question.age.map { $0 >= least } ?? false } ?? true
        return isOfAge && (isAccompanied ?? question.isAccompanied) == question.isAccompanied
            && (hasOffended ?? question.hasOffended) == question.hasOffended
    }

    /// How much the row asks for: of two that fit, the one that asks for more counts.
    var asked: Int {
        (isAccompanied == nil ? 0 : 1) + (fromAge == nil ? 0 : 1) + (hasOffended == nil ? 0 : 1)
    }
}
