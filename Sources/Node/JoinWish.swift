package import Trust

/// What someone asks for in a join request. It holds no person's name: who it is, the one who
/// admits must know.
package struct JoinWish: Hashable, Sendable {
    /// Name and division code of the unit, as the one who admits knows it.
    package let unitName: String
    package let unitCode: String
    package let role: Role

    package init(unitName: String, unitCode: String, role: Role) {
        self.unitName = unitName
        self.unitCode = unitCode
        self.role = role
    }
}
