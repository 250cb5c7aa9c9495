import Casework
import Node
import Records
import Storage
import Trust
import Wire

/// Villages that are put below another township, merged or abolished while their machines know
/// nothing of it (decision 10).
extension World {
    /// Lets the county or the township do so with the unit of an installation.
    func reorganise(_ installation: Installation, _ generator: inout Generator) throws {
        guard installation.level == 2 else { return }
        switch generator.below(4) {
        case 0, 1: try move(installation, &generator)
        case 2: try merge(installation, &generator)
        default: try abolish(installation)
        }
    }

    /// Puts a unit below another at a node, and takes note of where that was told: among the own
    /// records of the node's unit.
    func move(
        _ unit: Identifier, below parent: Identifier, at node: Node, reason: String
    ) throws {
        let before = Set(try node.read { try $0.allLogs() }.map(\.hash))
        try node.moveUnit(
            try node.requireUnit(unit), below: try node.requireUnit(parent), from: node.today,
            reason: reason)
        let told = try node.read { try $0.allLogs() }.first {
            $0.unit == node.unit && $0.logClass == .own && !before.contains($0.hash)
        }
        guard let told else { throw Failure(.progress, "nobody is told of a move") }
        oracle.move(unit, below: parent, told: told.head)
    }

    private func move(_ installation: Installation, _ generator: inout Generator) throws {
        let unit = installation.unit
        let others = installations.filter { $0.level == 1 && $0.unit != oracle.parents[unit] }
        guard let county = try ready(0), let node = county.node,
            oracle.heard(in: county.held.values).count == oracle.moves.count,
            try knowsMembers(of: unit, node)
        else { return }
        try requireRefusal(ofMoving: oracle.parents[unit] ?? unit, below: unit, at: node)
        guard let parent = generator.pick(others)?.unit else { return }
        try attempt(county, "moves \(installation.name)") {
            try move(unit, below: parent, at: node, reason: "区划调整")
            reached.insert(.unitMoved)
            return []
        }
    }

    /// Whether a node knows of all who were admitted to a unit, and of all of them who were
    /// revoked. Those whom it does not know of, the new parent would have to admit once more.
    private func knowsMembers(of unit: Identifier, _ node: Node) throws -> Bool {
        let members = try node.members(of: [unit])
        let keys = (installations + gone).filter { $0.unit == unit }
            .flatMap { $0.people + [$0.nodeKey] }
        return keys.allSatisfy { key in
            members.contains {
                $0.key == key && $0.isInForce != oracle.revocations.contains(key)
            }
        }
    }

    /// A unit does not come to stand below one that stands below it.
    private func requireRefusal(
        ofMoving unit: Identifier, below other: Identifier, at node: Node
    ) throws {
        do {
            try node.moveUnit(
                try node.requireUnit(unit), below: try node.requireUnit(other), from: node.today,
                reason: "区划调整")
        } catch is NodeError {
            reached.insert(.moveRefused)
            return
        }
        throw Failure(.authority, "a unit was put below itself")
    }

    /// The township moves a village's files to the next one, again if they came late.
    private func merge(_ installation: Installation, _ generator: inout Generator) throws {
        guard let above = try admitting(to: installation), let node = above.node else { return }
        let units = try node.units()
        guard let merged = units[installation.unit], let parent = merged.parent else { return }
        let others = units.units.filter {
            $0.parent == parent && $0.id != merged.id && $0.summary.abolishedFrom == nil
        }
        guard let successor = generator.pick(others) else { return }
        try attempt(above, "merges \(installation.name)") {
            let moved = try node.merge(merged.id, into: successor.id, reason: "撤村并村")
            reached.insert(.unitMerged)
            guard !moved.isEmpty else { return moved }
            bite(.moves)
            if merged.summary.abolishedFrom != nil { reached.insert(.lateFilesMoved) }
            return moved
        }
    }

    /// A township says that a village is no more; while it has open files, that is refused.
    private func abolish(_ installation: Installation) throws {
        guard let above = try admitting(to: installation), let node = above.node else { return }
        try attempt(above, "abolishes \(installation.name)") {
            try node.abolish(
                try node.requireUnit(installation.unit), into: nil, from: node.today,
                reason: "撤销")
            reached.insert(.unitAbolished)
            return []
        }
    }
}

/// Who has heard of it.
extension World {
    /// A move is felt when a machine of the unit hears of it.
    func noteHearing(at installation: Installation) {
        let moves = oracle.moves.indices.filter {
            oracle.moves[$0].unit == installation.unit && !installation.heardMoves.contains($0)
        }
        guard !moves.isEmpty else { return }
        let heard = oracle.heard(in: installation.held.values)
        for move in moves where heard.contains(move) {
            installation.heardMoves.insert(move)
            reached.insert(.moveHeard)
            bite(.moves)
        }
    }

    /// Whether a machine has heard of all moves of its unit: only then somebody is appointed
    /// there by the new parent.
    func hasHeardOfItsMoves(_ installation: Installation) -> Bool {
        oracle.moves.indices.filter { oracle.moves[$0].unit == installation.unit }
            .allSatisfy(oracle.heard(in: installation.held.values).contains)
    }

    /// Finds out where the units stand after something old was put back.
    func settleMoves() {
        guard !oracle.moves.isEmpty else { return }
        oracle.settle(installations.map(\.held.values))
    }
}
