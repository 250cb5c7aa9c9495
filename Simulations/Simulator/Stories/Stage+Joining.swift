import Node
import Trust
import Wire

/// How a further machine joins.
extension Stage {
    func ask(_ slots: Slots) throws {
        let name = slots.place
        let machine = NewMachine(
            "n-\(name)", number: 1000 + newcomers.count, in: world.folder, world.plan,
            at: world.links.now)
        let wish = JoinWish(unitName: "", unitCode: "", role: .worker)
        let (request, keys) = try machine.ask(wish)
        newcomers[name] = (machine, request, keys)
    }

    func admit(_ slots: Slots) throws {
        guard let newcomer = newcomers[slots.other] else {
            throw StageError.unplayable("\(slots.other) has not asked")
        }
        let unit = unit(of: slots.other)
        try work(slots, "gives a ticket") { node in
            tickets[slots.other] = try node.admit(
                newcomer.request, to: unit, role: .worker, address: "")
            return []
        }
    }

    func accept(_ slots: Slots) throws {
        guard let newcomer = newcomers[slots.place], let ticket = tickets[slots.other] else {
            throw StageError.unplayable("there is no such newcomer, or no such ticket")
        }
        let node: Node
        do {
            node = try newcomer.machine.accept(ticket, newcomer.keys)
        } catch let error as NodeError {
            throw StageError.refused("\(error)")
        }
        try settle(slots.place, newcomer.machine, node, newcomer.keys)
    }

    private func settle(
        _ name: String, _ machine: NewMachine, _ node: Node, _ keys: Keys
    ) throws {
        let installation = machine.installation(
            number: world.installations.count, name: name, unit: node.unit,
            level: level(of: name), keys: keys, nodeKey: try node.nodeKey().publicKey)
        installation.node = node
        world.installations.append(installation)
        world.oracle.writers[keys.writer.publicKey] = node.unit
        try enter(name, installation)
        try world.ledger.observe(installation, writes: true)
    }
}
