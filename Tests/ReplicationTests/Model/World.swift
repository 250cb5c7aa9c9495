import Records
import Replication
import TestSupport
import Wire

/// A tree of units and what was written in it.
struct World {
    var generator: Generator
    private(set) var places: [Place] = []
    /// Everything that was written.
    var whole: ModelStore
    /// Grants by unit: the unit's id turned round.
    var grants: [Identifier: Place] = [:]

    /// A tree with so many units on each level below the root.
    init(seed: UInt64, shape: [Int]) {
        generator = Generator(seed: seed)
        let root = Place(unit: generator.identifier(), ancestors: [])
        whole = ModelStore(root)
        places = [root]
        var level = [root]
        for count in shape {
            level = level.flatMap { above in (0..<count).map { _ in child(of: above) } }
            places += level
        }
        for place in places { grants[Self.grant(of: place)] = place }
        for place in places { declareChildren(of: place) }
    }

    static func grant(of place: Place) -> Identifier {
        Identifier(high: place.unit.low, low: place.unit.high)
    }

    private mutating func child(of place: Place) -> Place {
        Place(unit: generator.identifier(), ancestors: place.ancestors + [place.unit])
    }

    private mutating func declareChildren(of place: Place) {
        let log = addLog(LogPlace(unit: place.unit, logClass: .own))
        for child in places where child.ancestors.last == place.unit {
            whole.write([ModelStore.declaration(of: child.unit)], to: log)
        }
    }

    @discardableResult
    mutating func addLog(_ place: LogPlace) -> Identifier {
        let description = ModelStore.description(place, writer: generator.identifier())
        whole.describe(description)
        return description.log
    }

    /// Logs with some changes in every unit.
    mutating func fill(logs: Int, changes: Int, bytes: Int = 20) {
        for place in places {
            for index in 0..<logs {
                let logClass: LogClass = [.routine, .own, .routine, .urgent][index % 4]
                let log = addLog(LogPlace(unit: place.unit, logClass: logClass))
                whole.write((0..<changes).map { _ in change(bytes) }, to: log)
            }
        }
    }

    mutating func change(_ bytes: Int = 20) -> [UInt8] { [2] + generator.bytes(bytes - 1) }

    static func mayHold(_ place: Place, _ log: LogPlace, _ unit: Place) -> Bool {
        unit.isWithin(place.unit) || (log.logClass == .own && place.isWithin(log.unit))
    }

    func place(of unit: Identifier) -> Place { places.first { $0.unit == unit }! }

    /// Everything that a node at that place may hold.
    func store(at place: Place) -> ModelStore {
        var store = ModelStore(place)
        for log in whole.logs.values.sorted(by: { $0.id < $1.id })
        where Self.mayHold(place, log.place, self.place(of: log.place.unit)) {
            store.describe(log.description)
            guard !log.branches.isEmpty else { continue }
            store.write(log.branches[0].changes, to: log.id)
        }
        return store
    }

    /// A store at that place which lacks the ends of some logs, and some logs altogether.
    mutating func partialStore(at place: Place, lacking percent: Int) -> ModelStore {
        var store = ModelStore(place)
        for log in whole.logs.values.sorted(by: { $0.id < $1.id })
        where Self.mayHold(place, log.place, self.place(of: log.place.unit)) {
            guard !log.branches.isEmpty else { continue }
            let changes = log.branches[0].changes
            let count =
                generator.chance(percent)
                ? generator.number(below: changes.count + 1) : changes.count
            guard count > 0 else { continue }
            store.describe(log.description)
            store.write(Array(changes.prefix(count)), to: log.id)
        }
        return store
    }

    func node(
        _ store: ModelStore, _ role: SessionStart.Role, _ mode: SessionStart.Mode = .once
    ) -> ModelNode {
        ModelNode(
            store, grant: Self.grant(of: store.ownPlace), role: role, mode: mode, known: grants)
    }

    func meeting(
        _ one: ModelStore, _ other: ModelStore, _ mode: SessionStart.Mode = .once
    ) -> Conversation {
        Conversation(node(one, .initiator, mode), node(other, .responder, mode))
    }
}
