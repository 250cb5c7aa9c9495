import Replication
import Storage

/// All that is checked, in the order in which it is quickest to learn that it does not hold.
struct Checks {
    private let world: World
    private let agreement: AgreementCheck
    private let candour: CandourCheck
    private let entitlement: EntitlementCheck
    private var progress: ProgressCheck {
        ProgressCheck(
            oracle: world.oracle, overlooks: world.hidesGaps, gone: Set(world.gone.map(\.nodeKey)))
    }
    /// How many events pass between two looks at all of one installation.
    private static let interval = 8

    init(_ world: World) {
        self.world = world
        agreement = AgreementCheck(oracle: world.oracle)
        candour = CandourCheck(oracle: world.oracle)
        entitlement = EntitlementCheck(oracle: world.oracle)
    }

    /// What is looked at after every step: all traffic, and what is cheap wherever what is held has
    /// changed (that nothing was lost, the ledger looks at whenever something is stored); and now
    /// and then all of one installation.
    func examineStep(_ number: Int) throws {
        try examineTraffic()
        try examineChanged()
        guard number.isMultiple(of: Self.interval) else { return }
        var generator = world.plan.generator.fork(.event, -2 - number)
        let installation = world.installations[generator.below(world.installations.count)]
        guard installation.trouble == nil, installation.node != nil else { return }
        var picking: Generator? = generator
        try examine(installation, picking: &picking)
        if try progress.examineListed(installation) { world.reached.insert(.gapWaited) }
        if generator.chance(percent: 20) { try RebuildCheck().examine(installation) }
    }

    private func examineChanged() throws {
        for installation in world.installations where installation.hasChanged {
            guard installation.trouble == nil, installation.node != nil else { continue }
            installation.hasChanged = false
            try entitlement.examine(installation)
            try AuthorityCheck(oracle: world.oracle).examine(installation)
            try examineWaiting(installation)
        }
    }

    /// The lists cost more than the rest, so they are read only where what waits has changed.
    private func examineWaiting(_ installation: Installation) throws {
        let uncounted = installation.held.values.reduce(0) { $0 + Int($1.setAside) }
        let waiting = [try installation.read { try $0.asideBytes() } ?? 0, uncounted]
        guard waiting != installation.waited else { return }
        installation.waited = waiting
        if try progress.examineListed(installation) { world.reached.insert(.gapWaited) }
    }

    private func examineTraffic() throws {
        for (bytes, connection, end) in world.sentMessages {
            guard case .known(let message)? = try? Message.decode(bytes) else { continue }
            switch message {
            case .run, .description: connection.runBytes += bytes.count
            default: break
            }
            try entitlement.examine(
                message, to: connection.ends[1 - end].installation.unit,
                heard: connection.heard?[end] ?? [])
        }
        for connection in world.finished {
            for end in connection.ends { try world.ledger.noteAsides(of: end.installation) }
            // What answers to lies cost is nobody's promise; that they do not pile up is.
            let liar = connection.quality.liar
            try MemoryCheck().examine(connection, except: liar)
            guard liar == nil else { continue }
            try BoundsCheck().examine(connection, units: world.oracle.parents.count + 1)
        }
        world.sentMessages = []
        world.finished = []
    }

    /// What must hold of one installation at any time. What it holds is looked up first: what
    /// counts of it may have changed by grants that a peer has shown, with nothing stored.
    private func examine(_ installation: Installation, picking: inout Generator?) throws {
        try world.ledger.observe(installation, writes: false)
        try entitlement.examine(installation)
        try AuthorityCheck(oracle: world.oracle).examine(installation)
        try RevocationCheck(oracle: world.oracle).examine(installation)
        try MemoryCheck().examine(installation)
        try agreement.examine(installation)
        try candour.examine(installation, picking: &picking)
        try ErasureCheck(oracle: world.oracle).examine(installation)
        try ReceiptCheck(oracle: world.oracle, installations: world.installations + world.gone)
            .examine(installation)
    }

    /// What must hold when everything has healed.
    func examineHealed() throws {
        try examineTraffic()
        for installation in world.installations {
            try world.ledger.observe(installation, writes: false)
            try entitlement.examine(installation)
            try AuthorityCheck(oracle: world.oracle).examine(installation)
        }
        try agreement.examineAll(world.installations)
        for installation in world.installations {
            var all: Generator?
            try examine(installation, picking: &all)
            try RebuildCheck().examine(installation)
            try progress.examine(installation)
        }
        for connection in try world.exchangeOnce() { try QuietCheck().examine(connection) }
    }

    /// What must hold when people have done what the lists call for.
    func examineRemedied() throws {
        try world.seeToIncidents()
        let held = world.installations.flatMap(\.held.values)
        let forked = Set(held.filter { $0.branch > 0 }.map(\.id))
        for installation in world.installations {
            try progress.examineRemedied(installation, forked: forked)
        }
        try agreement.examineAll(world.installations)
        try world.closeIncidents()
        try world.reopenIncident()
        _ = try world.exchangeOnce()
        for installation in world.installations { try progress.examineSeenTo(installation) }
        try examineTraffic()
    }
}
