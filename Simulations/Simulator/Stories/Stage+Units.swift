import Casework
import Node
import Wire

/// What becomes of units.
extension Stage {
    func moveUnit(_ slots: Slots) throws {
        let (unit, parent) = (unit(of: slots.other), unit(of: slots.third))
        try work(slots, "moves a unit") { node in
            try node.moveUnit(
                try Self.named(unit, at: node), below: try Self.named(parent, at: node),
                from: node.today, reason: slots.reason)
            world.oracle.put(unit, below: parent)
            return []
        }
    }

    /// Its files go to the successor one by one; then it is no more. What comes to light later is
    /// carried there by doing it again.
    func mergeUnit(_ slots: Slots) throws {
        let (unit, successor) = (unit(of: slots.other), unit(of: slots.third))
        try work(slots, "merges a unit") { node in
            let moved = try node.openChildren(of: unit).compactMap {
                try node.moveFile(of: $0, to: successor, reason: slots.reason)
            }
            try node.abolish(
                try Self.named(unit, at: node), into: successor, from: node.today,
                reason: slots.reason)
            return moved
        }
    }

    private static func named(_ unit: Identifier, at node: Node) throws -> NamedUnit {
        guard let named = try node.units()[unit] else {
            throw NodeError.unknownUnit(unit.description)
        }
        return named
    }

    func expectLeft(_ slots: Slots) throws {
        let node = try node(slots.place)
        let name = try node.units().name(of: unit(of: slots.other))
        let left = try node.overview().ended.first { $0.name == name }?.files
        try Self.expect(left ?? 0, is: slots.count)
    }
}
