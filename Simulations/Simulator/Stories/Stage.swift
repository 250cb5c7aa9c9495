import Node
import Records
import Trust
import Wire

/// The county in which a story is played: the simulator's world, in which nothing happens but what
/// the story says.
final class Stage {
    let world: World
    private let cast: Cast
    /// The installations that are there, by what the story calls them.
    private var numbers: [String: Int] = [:]
    /// Those whose machine is switched off.
    var off: Set<String> = []
    /// Copies of directories, by owner and day.
    var backups: [String: Installation.Backup] = [:]
    /// What was handed over to another county, by the child's name.
    var handedOver: [String: [UInt8]] = [:]
    /// Machines that have asked to join, and the tickets that were given to them.
    var newcomers: [String: (machine: NewMachine, request: JoinRequest, keys: Keys)] = [:]
    var tickets: [String: Ticket] = [:]
    /// For children of whom the story says no more than how many there are.
    var generator: Generator
    var entered = 0

    init(_ cast: Cast, in folder: String, trace: Trace) throws {
        let plan = Plan(cast)
        self.cast = cast
        world = try World(plan, in: folder, trace: trace)
        generator = plan.generator.fork(.event)
        for (number, unit) in cast.units.enumerated() { numbers[unit.id] = number }
    }

    /// The day of the story, from 1.
    var day: Int {
        Int((world.links.now - world.plan.start) / Plan.dayMilliseconds) + 1
    }

    /// The unit to which someone of the cast belongs.
    func unit(of name: String) -> Identifier {
        let member = cast[name]
        let number = member?.owner ?? cast.units.firstIndex { $0.id == name } ?? 0
        return world.installations[number].unit
    }

    func level(of name: String) -> Int {
        world.installations.first { $0.unit == unit(of: name) }?.level ?? 0
    }

    /// Puts a further machine on the stage.
    func enter(_ name: String, _ installation: Installation) throws {
        guard numbers[name] == nil else { throw StageError.unplayable("\(name) is there already") }
        numbers[name] = installation.number
    }

    /// What stands at someone's place, whether or not the program runs.
    func place(_ name: String) throws -> Installation {
        guard let number = numbers[name] else {
            throw StageError.unplayable("\(name) is not there yet")
        }
        return world.installations[number]
    }

    /// The same with the program running.
    func running(_ name: String) throws -> Installation {
        let number = try place(name).number
        guard !off.contains(name) else { throw StageError.refused("\(name) is switched off") }
        return try world.running(number)
    }

    /// The node at someone's place.
    func node(_ name: String) throws -> Node {
        guard let node = try running(name).node else {
            throw StageError.refused("the program of \(name) does not run")
        }
        return node
    }

    /// Lets someone do something that changes the store; what the program refuses is refused.
    func work(_ slots: Slots, _ what: String, _ body: (Node) throws -> [Dot]) throws {
        let installation = try running(slots.place)
        var refusal: String?
        try world.attempt(installation, what) {
            guard let node = installation.node else { return [] }
            do {
                return try body(node)
            } catch {
                refusal = "\(error)"
                throw error
            }
        }
        if let refusal { throw StageError.refused(refusal) }
        if installation.node == nil { throw StageError.refused("the machine went dead") }
    }

    func wait(untilDay slots: Slots) throws {
        let time = world.plan.start + Int64((Int(slots["day"]) ?? 1) - 1) * Plan.dayMilliseconds
        guard time >= world.links.now else { throw StageError.unplayable("that day is past") }
        try world.links.advance(to: time)
    }

    func wait(minutes slots: Slots) throws {
        try world.links.advance(to: world.links.now + Int64(slots.count) * 60_000)
    }
}
