package import Trust

/// What someone asks for in a join request. It holds no person's name: who it is, the one who
/// admits must know.
package struct JoinWish: Hashable, Sendable {
    /// Name and division code of the unit, as the one who admits knows it.
    package let unitName: String
    /// Empty where only the name is known.
    package let unitCode: String
    /// What the person asks to be allowed; the one who admits need not grant it.
    package let role: Role

    package init(unitName: String, unitCode: String, role: Role) {
        self.unitName = unitName
        self.unitCode = unitCode
        self.role = role
    }
}
