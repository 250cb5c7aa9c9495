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

    func expectLeft(_ slots: Slots) throws {
        let node = try node(slots.place)
        let name = try node.units().name(of: unit(of: slots.other))
        let left = try node.overview().ended.first { $0.name == name }?.files
        try Self.expect(left ?? 0, is: slots.count)
    }
}
