import Casework
import Foundation
import Node
import Storage
import Trust
import Wire

/// Founds the county: every unit is put into the tree and joins it as people do it, with requests
/// and tickets. Only the passphrase's lock, slow by design, is left out.
struct Settlement {
    let plan: Plan
    let folder: String
    private(set) var installations: [Installation] = []
    /// The unit above each unit.
    private(set) var parents: [Identifier: Identifier] = [:]

    private static let passphrase = "simulated"

    init(_ plan: Plan, in folder: String) throws {
        self.plan = plan
        self.folder = folder
        for (number, parent) in plan.shape.parents.enumerated() {
            try settle(number, below: parent)
        }
    }

    private mutating func settle(_ number: Int, below parent: Int?) throws {
        let level = plan.shape.levels[number]
        let name = "\(["县", "镇", "村"][level])\(number)"
        let directory = "\(folder)/n\(number)"
        let machine = SimulatedMachine(plan.generator.fork(.machine, number))
        machine.set(time: plan.start / 1000)
        machine.set(knowsPlaces: plan.knowsPlaces, remembers: plan.remembers)
        let disk = SimulatedDisk(directory, reversesSelects: plan.reversesSelects)
        var opened: Keys?
        let founding = Founding(in: directory, environment: machine.environment) { keys, _ in
            opened = keys
            return Lock(bytes: [])
        }
        let designation = Designation(code: String(999_901_000 + number), name: name)
        let above = parent.flatMap { installations[$0].node }
        let ticket = try join(founding, above, designation, as: level == 1 ? .supervisor : .worker)
        guard let keys = opened else { throw Failure(.survival, "founding locked no keys") }
        let node = try open(directory, keys, machine, ticket)
        if above == nil { try node.describeUnit(node.unit, as: designation, person: "县里人") }
        let installation = Installation(
            number: number, name: name, unit: node.unit, level: level, directory: directory,
            keys: keys, nodeKey: try node.nodeKey().publicKey, machine: machine, disk: disk)
        installation.node = node
        installations.append(installation)
    }

    /// The ticket from the unit above; nil where a tree was founded.
    private mutating func join(
        _ founding: Founding, _ above: Node?, _ designation: Designation, as role: Role
    ) throws -> Ticket? {
        guard let above else {
            _ = try founding.found(passphrase: Self.passphrase)
            return nil
        }
        let unit = try above.addUnit(below: above.unit, as: designation)
        parents[unit] = above.unit
        let wish = JoinWish(unitName: designation.name, unitCode: designation.code, role: role)
        let request = try founding.request(wish, passphrase: Self.passphrase)
        return try above.admit(request, to: unit, role: role, address: "")
    }

    private func open(
        _ directory: String, _ keys: Keys, _ machine: SimulatedMachine, _ ticket: Ticket?
    ) throws -> Node {
        let store = try Store.open(in: directory)
        guard let ticket else {
            return try Node(store, keys: keys, environment: machine.environment)
        }
        return try JoiningStore(store, keys: keys, environment: machine.environment)
            .accept(ticket)
    }
}
