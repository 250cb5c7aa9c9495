import Casework
import Foundation
import Node
import Trust
import Wire

/// Founds the county: every unit is put into the tree and joins it as people do it, with requests
/// and tickets.
struct Settlement {
    let plan: Plan
    let folder: String
    private(set) var installations: [Installation] = []
    /// The unit above each unit.
    private(set) var parents: [Identifier: Identifier] = [:]

    init(_ plan: Plan, in folder: String) throws {
        self.plan = plan
        self.folder = folder
        for (number, parent) in plan.shape.parents.enumerated() {
            try settle(number, below: parent)
        }
    }

    private mutating func settle(_ number: Int, below parent: Int?) throws {
        let level = plan.shape.levels[number]
        let name = plan.names?[number] ?? "\(["县", "镇", "村"][level])\(number)"
        let designation = Designation(code: String(999_901_000 + number), name: name)
        let machine = NewMachine("n\(number)", number: number, in: folder, plan, at: plan.start)
        let (node, keys) =
            if let above = parent.flatMap({ installations[$0].node }) {
                try join(machine, above, designation, as: level == 1 ? .supervisor : .worker)
            } else {
                try machine.found()
            }
        if parent == nil {
            try node.describeUnit(node.unit, as: designation, person: "县里人")
        }
        let installation = machine.installation(
            number: number, name: name, unit: node.unit, level: level, keys: keys,
            nodeKey: try node.nodeKey().publicKey)
        installation.node = node
        installations.append(installation)
    }

    private mutating func join(
        _ machine: NewMachine, _ above: Node, _ designation: Designation, as role: Role
    ) throws -> (Node, Keys) {
        let unit = try above.addUnit(below: above.unit, as: designation)
        parents[unit] = above.unit
        let wish = JoinWish(unitName: designation.name, unitCode: designation.code, role: role)
        let (request, keys) = try machine.ask(wish)
        let ticket = try above.admit(request, to: unit, role: role, address: "")
        return (try machine.accept(ticket, keys), keys)
    }
}
