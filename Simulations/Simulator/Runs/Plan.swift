import Casework

/// All that one seed decides before the run begins.
struct Plan {
    let options: SimulationOptions
    let generator: Generator
    let shape: Shape
    let months: Int
    let faults: [FaultKind]
    let reversesSelects: Bool
    let events: [PlannedEvent]
    /// What people call the units, by number; nil where it does not matter.
    let names: [String]?

    /// 2026-01-01T00:00Z in milliseconds.
    let start: Int64 = 1_767_225_600_000
    static let dayMilliseconds: Int64 = 86_400_000

    init(_ options: SimulationOptions) {
        self.options = options
        generator = Generator(seed: options.seed)
        var world = generator.fork(.world)
        let units = [3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 8, 10, 12, 15, 40][world.below(16)]
        shape = Shape(units: options.units ?? units, &world)
        let count = shape.parents.count
        months = min([1, 2, 3, 6, 12, 24][world.below(6)], max(1, 90 / count))
        reversesSelects = world.chance(percent: 25)
        var swarm = generator.fork(.swarm)
        let drawn = FaultKind.allCases.filter { _ in swarm.chance(percent: 35) }
        faults = drawn.filter { options.faults?.contains($0) ?? true }
        var schedule = Schedule(
            shape: shape, start: start, days: months * 30, faults: faults,
            generator: generator.fork(.schedule))
        let kept = options.kept
        events = schedule.events().filter { kept?.contains($0.number) ?? true }
        names = nil
    }

    /// A county in which only that happens which a story says.
    init(_ cast: Cast) {
        options = SimulationOptions(seed: 1)
        generator = Generator(seed: options.seed)
        shape = cast.shape
        months = 1
        // What is said anywhere is overheard; lies are told only where the story says so.
        faults = [.lies] + (cast.isForgetful ? [.forgetful] : [])
        reversesSelects = false
        events = []
        names = cast.units.map(\.name.chinese)
    }

    /// Whether a kind of fault is switched on, and not a mistake that was planted.
    func has(_ fault: FaultKind) -> Bool { faults.contains(fault) && options.toothless != fault }

    /// Whether machines tell one directory from another.
    var knowsPlaces: Bool { !has(.forgetful) }
    /// Whether machines remember how far their stores had come.
    var remembers: Bool { !has(.forgetful) }
    /// What the run is worth.
    var nodeMonths: Int { months * shape.parents.count }
}
