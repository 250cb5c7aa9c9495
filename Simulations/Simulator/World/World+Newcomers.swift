import Casework
import Node
import Trust
import Wire

/// Machines, people and units that come into a county which is at work.
extension World {
    /// How many units, and how many further machines, may join in one run.
    private static let mostNewcomers = 2

    /// Lets what was planned for the county's life happen at an installation.
    func perform(
        _ change: CountyChange, _ number: Int, _ generator: inout Generator
    ) throws {
        guard let installation = try ready(number) else { return }
        switch change {
        case .appoint: try appoint(at: installation, &generator)
        case .leavePost: try leavePost(at: installation)
        case .addUnit: try addUnit(near: installation)
        case .erase: try erase(at: installation, &generator)
        }
    }

    /// The installation that admits to a unit: of the unit above, or the root's own. Nil if it
    /// is down, or its disk is in trouble.
    func admitting(to installation: Installation) throws -> Installation? {
        let unit = oracle.parents[installation.unit] ?? installation.unit
        guard let number = installations.first(where: { $0.unit == unit })?.number else {
            return nil
        }
        return try ready(number)
    }

    /// An installation at which something can be done now; nil if it is down, or its disk is in
    /// trouble.
    func ready(_ number: Int) throws -> Installation? {
        guard !installations[number].isDown else { return nil }
        let installation = try running(number)
        return installation.trouble == nil ? installation : nil
    }

    /// Gives a ticket, if the one who admits may.
    func ticket(
        for request: JoinRequest, to unit: Identifier, as role: Role, by above: Installation
    ) throws -> Ticket? {
        var ticket: Ticket?
        try attempt(above, "admits") {
            ticket = try above.node?.admit(request, to: unit, role: role, address: "")
            return []
        }
        return ticket
    }

    /// One more person is admitted to a node, and works there from now on: at a village now and
    /// then an outside assessor.
    private func appoint(at installation: Installation, _ generator: inout Generator) throws {
        guard let node = installation.node, installation.furtherPeople.count < 2,
            hasHeardOfItsMoves(installation),
            let above = try admitting(to: installation)
        else { return }
        var chosen: Keys?
        var request: JoinRequest?
        let isOutside = installation.level == 2 && generator.chance(percent: 40)
        let role = isOutside ? .assessor : Self.role(at: installation.level)
        try attempt(installation, "asks for a further person") {
            request = try node.requestPerson(
                JoinWish(unitName: "", unitCode: "", role: role), passphrase: "simulated2"
            ) { keys, _ in
                chosen = keys
                return Lock(bytes: [])
            }
            return []
        }
        guard let keys = chosen, let request,
            let ticket = try ticket(for: request, to: installation.unit, as: role, by: above)
        else { return }
        try accept(ticket, keys, at: installation, node)
        if isOutside { reached.insert(.assessorAdmitted) }
    }

    private func accept(
        _ ticket: Ticket, _ keys: Keys, at installation: Installation, _ node: Node
    ) throws {
        oracle.writers[keys.writer.publicKey] = installation.unit
        let joining = JoiningStore(
            node.store, keys: keys, isFurtherPerson: true,
            environment: installation.machine.environment)
        try attempt(installation, "takes in a further person") {
            _ = try joining.accept(ticket)
            installation.furtherPeople.append(keys)
            reached.insert(.personAppointed)
            return []
        }
    }

    /// Whoever was admitted last to a node leaves the post. What the unit above has not received by
    /// then is set aside there, until somebody adopts it.
    private func leavePost(at installation: Installation) throws {
        guard let keys = installation.furtherPeople.last, hasHeardOfItsMoves(installation),
            let above = try admitting(to: installation), let node = above.node
        else { return }
        let key = keys.writer.publicKey
        try revoke(key, of: installation.unit, at: above, node)
        guard oracle.revocations.contains(key) else { return }
        installation.furtherPeople.removeLast()
        installation.formerPeople.append(keys)
        reached.insert(.postLeft)
    }

    static func role(at level: Int) -> Role { level < 2 ? .supervisor : .worker }

    /// A unit is put below the township that is near, or a township below the county, and joins.
    private func addUnit(near installation: Installation) throws {
        let added = installations.count(where: \.isOfAddedUnit)
        let place = installation.level == 2 ? try admitting(to: installation) : installation
        guard added < Self.mostNewcomers, let above = place, above.trouble == nil,
            let node = above.node
        else { return }
        let number = installations.count
        let level = above.level + 1
        let designation = Designation(
            code: String(999_903_000 + number), name: "\(["县", "镇", "村"][level])\(number)")
        var unit: Identifier?
        try attempt(above, "adds a unit") {
            unit = try node.addUnit(below: above.unit, as: designation)
            return []
        }
        guard let unit else { return }
        oracle.put(unit, below: above.unit)
        let wish = JoinWish(
            unitName: designation.name, unitCode: designation.code, role: Self.role(at: level))
        let sibling = installations.first { oracle.parents[$0.unit] == above.unit }
        guard let joined = try join(unit, wish, level, designation.name, by: above)?.installation
        else { return }
        joined.isOfAddedUnit = true
        joined.neighbour = sibling?.number
        reached.insert(.unitAdded)
    }

    /// A machine with nothing on it joins in the place of one that is lost, or was revoked; false
    /// if nobody gave it a ticket.
    func joinAnew(inPlaceOf installation: Installation) throws -> Bool {
        guard let above = try admitting(to: installation) else { return false }
        let wish = JoinWish(unitName: "", unitCode: "", role: Self.role(at: installation.level))
        let joined = try join(
            installation.unit, wish, installation.level, "\(installation.name)″", by: above,
            inPlaceOf: installation)
        guard joined != nil else { return false }
        gone.append(installation)
        return true
    }

    /// A machine with nothing on it joins a unit.
    ///
    /// - Parameter replaced: the installation in whose place it stands; nil if it is one more.
    /// - Returns: nil if nobody gave it a ticket.
    func join(
        _ unit: Identifier, _ wish: JoinWish, _ level: Int, _ name: String, by above: Installation,
        inPlaceOf replaced: Installation? = nil
    ) throws -> Newcomer? {
        newcomers += 1
        let machine = NewMachine(
            "m\(newcomers)", number: 1000 + newcomers, in: folder, plan, at: links.now)
        let (request, keys) = try machine.ask(wish)
        guard let ticket = try ticket(for: request, to: unit, as: wish.role, by: above) else {
            return nil
        }
        oracle.writers[keys.writer.publicKey] = unit
        let node = try machine.accept(ticket, keys)
        let installation = machine.installation(
            number: replaced?.number ?? installations.count, name: name, unit: unit, level: level,
            keys: keys, nodeKey: try node.nodeKey().publicKey)
        installation.node = node
        installation.neighbour = replaced?.neighbour
        installation.isOfAddedUnit = replaced?.isOfAddedUnit ?? false
        if let replaced {
            installations[replaced.number] = installation
        } else {
            installations.append(installation)
        }
        try ledger.observe(installation, writes: true)
        note("\(name) joins")
        return Newcomer(machine: machine, ticket: ticket, keys: keys, installation: installation)
    }
}
