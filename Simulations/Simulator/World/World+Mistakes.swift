import Node
import Records
import Storage
import Trust
import Wire

/// What people and programs do wrong.
extension World {
    /// How many further machines may join in one run.
    private static let mostMachines = 2

    /// A dishonest program tells two neighbours different things under one number: a second machine
    /// claims to be the first, and writes as it.
    func equivocate(_ installation: Installation, _ generator: inout Generator) throws {
        guard let node = copyable(installation) else { return }
        let neighbours = installations.filter { near(installation, $0) && !$0.isDown }.map(\.number)
        try copy(installation, node, named: "\(installation.name)‴\(copies)")
        let number = installations.count - 1
        installations[number].isTwin = true
        installations[number].machine.claim(placeOf: installation.directory)
        let twin = try running(number)
        let children = Vocabulary.twoChildren(&generator)
        for (teller, child) in [(installation, children.one), (twin, children.other)] {
            try attempt(teller, "says what the other does not") {
                try teller.node?.addChild(child, to: installation.unit, reason: "").dots ?? []
            }
        }
        if contradict(installation, twin) {
            reached.insert(.toldApart)
            bite(.equivocate)
        }
        for teller in [installation, twin] {
            guard let neighbour = generator.pick(neighbours),
                let link = try dial(try running(teller.number), try running(neighbour), .init())
            else { continue }
            try links.finish(link)
        }
    }

    /// Whether two hold different changes under one number.
    private func contradict(_ one: Installation, _ other: Installation) -> Bool {
        one.held.values.contains { log in
            other.held.values.contains {
                $0.id == log.id && $0.number == log.number && $0.hash != log.hash
            }
        }
    }

    /// A ticket lets in a further machine of the unit, and is then used once more, and by a machine
    /// to which it was not given.
    func misuseTicket(of installation: Installation) throws {
        let machines = installations.count { $0.neighbour != nil && !$0.isOfAddedUnit }
        guard machines < Self.mostMachines, installation.trouble == nil,
            let above = try admitting(to: installation)
        else { return }
        let (level, role) = (installation.level, Self.role(at: installation.level))
        let wish = JoinWish(unitName: "", unitCode: "", role: role)
        let name = "\(installation.name)+\(machines)"
        guard let joined = try join(installation.unit, wish, level, name, by: above) else { return }
        joined.installation.neighbour = installation.number
        reached.insert(.secondMachine)
        try requireRefusal(of: joined.ticket, at: joined.machine, joined.keys)
        newcomers += 1
        let stranger = NewMachine(
            "m\(newcomers)", number: 1000 + newcomers, in: folder, plan, at: links.now)
        let (_, keys) = try stranger.ask(wish)
        try requireRefusal(of: joined.ticket, at: stranger, keys)
        reached.insert(.ticketRefused)
        bite(.tickets)
    }

    /// (6) A ticket lets in the one who asked, once.
    private func requireRefusal(
        of ticket: Ticket, at machine: NewMachine, _ keys: Keys
    ) throws {
        do {
            _ = try machine.accept(ticket, keys)
        } catch is NodeError {
            return
        }
        throw Failure(.authority, "a ticket was taken that was used, or given to another")
    }

    /// The store was last used by an older program. It kept what it could not read (6, 11), but
    /// nothing follows from it in its derived tables; the program that comes after it must see to
    /// that by itself.
    func leaveToOlder(_ installation: Installation) throws {
        guard installation.trouble == nil else { return }
        let kinds = try installation.node?.read { transaction in
            try transaction.recordRows(of: nil, kind: .child).map(\.kind)
                + transaction.recordRows(of: nil, kind: .register).map(\.kind)
        }
        guard let unread = kinds?.last else { return }
        try close(installation)
        try tamper(installation, Self.forgetting(unread))
        try installation.open()
        try RebuildCheck().examine(installation)
        let survived = try ledger.observe(installation, writes: false)
        note("\(installation.name) had an older program, \(survived) new")
        reached.insert(.derivedAnew)
        bite(.older)
    }

    /// Takes out of the derived tables what a program that does not know a kind of record, nor what
    /// other files may be alike, would never have put there.
    private static func forgetting(_ kind: RecordKind) -> String {
        let records = "(SELECT key FROM record WHERE kind = \(kind.rawValue))"
        let tables = ["conflict", "likeness", "record_run"]
        let deletions = tables.map { "DELETE FROM \($0) WHERE record IN \(records);" }
        return """
            PRAGMA foreign_keys = 0; \(deletions.joined(separator: " "))
            DELETE FROM record WHERE kind = \(kind.rawValue); DELETE FROM likeness;
            DELETE FROM summary WHERE kind = \(kind.rawValue);
            UPDATE store SET value = X'31' WHERE name = 'derivation'
            """
    }
}
