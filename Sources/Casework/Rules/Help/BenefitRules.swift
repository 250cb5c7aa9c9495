/// To whom benefits are due, and which stand beside each other: a pack, which a unit names with a
/// date. What a unit writes of its own (`UnitBenefits`) goes before the pack.
package struct BenefitRules: Hashable, Sendable {
    /// What a unit's entry holds; kept for ever.
    package let number: Int
    /// For programs and the command line.
    package let name: String
    /// What people call it.
    package let title: Wording
    /// In the order in which people are told.
    package let entitlements: [EntitlementRule]
    /// Pairs that are not named stand beside each other.
    package let pairs: [BenefitPair]

    /// The pack that counts unless a unit names another.
    package static let standard = national

    /// Sorted by number.
    package static let all = [national, jinghong2018, fangshan2014, unrestricted]

    /// The pack of a number; nil for one of a newer program.
    static func numbered(_ number: Int) -> BenefitRules? { all.first { $0.number == number } }
}
