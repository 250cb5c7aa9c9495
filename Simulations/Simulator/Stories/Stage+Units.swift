import Casework
import Node
import Wire

/// What becomes of units.
extension Stage {
    func moveUnit(_ slots: Slots) throws {
        let (unit, parent) = (unit(of: slots.other), unit(of: slots.third))
        try work(slots, "moves a unit") { node in
            try world.move(unit, below: parent, at: node, reason: slots.reason)
            return []
        }
    }

    /// Its files go to the successor one by one; then it is no more. What comes to light later is
    /// carried there by doing it again.
    func mergeUnit(_ slots: Slots) throws {
        let (unit, successor) = (unit(of: slots.other), unit(of: slots.third))
        try work(slots, "merges a unit") { node in
            try node.merge(unit, into: successor, reason: slots.reason)
        }
    }

    /// Nobody takes its files; while it has open ones, it cannot be.
    func abolishUnit(_ slots: Slots) throws {
        let unit = unit(of: slots.other)
        try work(slots, "abolishes a unit") { node in
            try node.abolish(
                try node.requireUnit(unit), into: nil, from: node.today, reason: slots.reason)
            return []
        }
    }

    /// It has no machine yet.
    func addUnit(_ slots: Slots) throws {
        let designation = Designation(code: slots["code"], name: slots["name"])
        try work(slots, "adds a unit") { node in
            let unit = try node.addUnit(below: node.unit, as: designation)
            world.oracle.put(unit, below: node.unit)
            return []
        }
    }

    func setInterval(_ slots: Slots) throws {
        let unit = unit(of: slots.other)
        try work(slots, "says how often a unit is heard of") { node in
            let days = WrittenField("interval_days", String(slots.count))
            _ = try node.editUnit(try node.requireUnit(unit), [days])
            return []
        }
    }

    func expectSilent(_ slots: Slots) throws {
        try Self.expect(try node(slots.place).overview().silent.count, is: slots.count)
    }

    func expectLeft(_ slots: Slots) throws {
        let node = try node(slots.place)
        let name = try node.units().name(of: unit(of: slots.other))
        let left = try node.overview().ended.first { $0.name == name }?.files
        try Self.expect(left ?? 0, is: slots.count)
    }
}
