/// All that is checked, in the order in which it is quickest to learn that it does not hold.
struct Checks {
    private let world: World
    private let agreement: AgreementCheck

    init(_ world: World) {
        self.world = world
        agreement = AgreementCheck(oracle: world.oracle)
    }

    /// What must hold of one installation at any time.
    func examine(_ installation: Installation) throws {
        try agreement.examine(installation)
    }

    /// What must hold when everything has healed.
    func examineHealed() throws {
        try agreement.examineAll(world.installations)
        for installation in world.installations { try examine(installation) }
    }
}
