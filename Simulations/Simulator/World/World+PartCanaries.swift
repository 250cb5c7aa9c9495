import Node
import Records
import Replication
import Storage
import Trust
import Wire

/// Mistakes for the parts of checks that have several.
extension World {
    /// Whether what waits behind gaps is passed over in the list that people read, where that is
    /// the canary.
    var hidesGaps: Bool { plan.options.canary == .unlisted }

    /// The installation that nobody meets while the county heals, where that is the canary.
    var isolated: Int? {
        plan.options.canary == .unhealed ? plan.shape.parents.count - 1 : nil
    }

    /// Makes a mistake that one part of a check must find.
    func plantPart(_ canary: Canary, _ first: Installation, _ last: Installation) throws {
        switch canary {
        case .receipt: try believeUnheard()
        case .unlisted:
            let own = first.held.values.filter { $0.unit == first.unit && $0.logClass == .own }
            try leaveGap(at: first, in: own.map(\.id).min())
        case .untold: try openIncident(at: first)
        case .invented: try invent(at: last)
        case .unhealed: try writeUnseen(at: last)
        case .hoarded: try hoard(at: first)
        case .check, .revocation, .move, .reopened, .concealed, .overlooked: break
        }
    }

    /// A confirmation is noted of what a peer may not even hold.
    private func believeUnheard() throws {
        try heal()
        for installation in installations {
            for peer in try installation.node?.peers() ?? [] {
                guard let other = installations.first(where: { $0.nodeKey == peer.key }),
                    let log = installation.held.values.sorted(by: { $0.key < $1.key }).first(
                        where: { log in
                            log.branch == 0 && log.number > log.origin
                                && !oracle.mayHold(log.unit, log.logClass, at: other.unit)
                        })
                else { continue }
                try installation.node?.write { transaction in
                    try transaction.confirm(log.id, branch: 0, upTo: log.number, by: peer.key)
                }
                return
            }
        }
    }

    /// Something is written for which nobody takes responsibility.
    private func invent(at installation: Installation) throws {
        guard let node = try running(installation.number).node else { return }
        var generator = plan.generator.fork(.event, -1)
        _ = try addChild(at: node, &generator)
        try ledger.observe(installation, writes: false)
    }

    /// Something is written where nobody comes any more.
    private func writeUnseen(at installation: Installation) throws {
        let running = try running(installation.number)
        var generator = plan.generator.fork(.event, -1)
        try attempt(running, "writes") {
            guard let node = running.node else { return [] }
            return try addChild(at: node, &generator)
        }
    }

    /// What a meeting brings once more that was seen to, where that is the canary.
    func reopenIncident() throws {
        guard plan.options.canary == .reopened else { return }
        try installations[0].node?.write { transaction in
            try transaction.insertIncident(
                kind: IncidentKind.restored.rawValue, subject: [1], time: 0, detail: [])
        }
    }

    private func openIncident(at installation: Installation) throws {
        try installation.node?.write { transaction in
            try transaction.insertIncident(kind: 999, subject: [1], time: 0, detail: [])
        }
    }

    /// Runs are set aside that no bound has been asked about.
    private func hoard(at installation: Installation) throws {
        try installation.node?.write { transaction in
            for place in 0...(Limits.asideBytes / Limits.runBytes) {
                let run = Run(
                    log: Identifier(high: 1, low: 1), first: UInt64(place) + 2, count: 1,
                    payload: [UInt8](repeating: 0, count: Limits.runBytes),
                    signature: [UInt8](repeating: 0, count: Run.signatureBytes))
                _ = try transaction.setAside(run, time: 0)
            }
        }
    }

    /// A run that waits for what nobody has.
    ///
    /// - Parameter log: where; a log that is not here if nil.
    func leaveGap(at installation: Installation, in log: Identifier? = nil) throws {
        let held = installation.held.values.filter { $0.id == log }.map(\.number).max() ?? 0
        try installation.node?.write { transaction in
            let run = Run(
                log: log ?? Identifier(high: 1, low: 1), first: held + 5, count: 1, payload: [0],
                signature: [UInt8](repeating: 0, count: Run.signatureBytes))
            _ = try transaction.setAside(run, time: 0)
        }
    }
}
