/// How a cell acts while people disagree about it. The rule stands in the form.
package enum ConflictRule: Hashable, Sendable {
    /// All values are shown and none acts alone: phone, address, school.
    case soft
    /// The more protective value acts until a person decides: risk level, custody, status. The
    /// codes stand from the most protective to the least; a code that is not listed is doubted
    /// and acts before all that are.
    case hard(protective: [Value])

    /// The one of different values that acts until a person decides; nil if none acts alone.
    package func acting(among values: [Value]) -> Value? {
        guard case .hard(let protective) = self else { return nil }
        let rank = { (value: Value) in protective.firstIndex(of: value) ?? -1 }
        return values.min { rank($0) < rank($1) }
    }

    /// Whether one value acts alone until a person decides.
    package var isHard: Bool { self != .soft }
}
