import Foundation
import Node
import Records
import Storage
import Trust
import Wire

/// The county while it is simulated: its installations, its network, and the oracle that sees all.
final class World {
    let plan: Plan
    let folder: String
    var installations: [Installation]
    /// Those whose disk was lost, and whose place a new machine has taken.
    var gone: [Installation] = []
    let oracle: Oracle
    let ledger: Ledger
    var trace: Trace
    var reached: Set<Reached> = []
    /// How often each kind of fault has taken effect.
    private(set) var bites: [FaultKind: Int] = [:]
    /// How many machines have joined since the county was founded.
    var newcomers = 0
    /// Nil only while the world is being made.
    private(set) var network: Network?
    /// Whether faults strike; not any more in the second phase.
    var isTroubled = true
    var liar: Liar
    /// Messages that were sent and not looked at yet, each with where it came from.
    var sentMessages: [(message: [UInt8], connection: Connection, end: Int)] = []
    /// Connections that are over and were not looked at yet.
    var finished: [Connection] = []

    init(_ plan: Plan, in folder: String, trace: Trace) throws {
        self.plan = plan
        self.folder = folder
        self.trace = trace
        liar = Liar(plan.generator.fork(.network, 1))
        let settlement = try Settlement(plan, in: folder)
        installations = settlement.installations
        var parents = settlement.parents
        if plan.options.canary == .check(.entitlement), let last = installations.last {
            parents[last.unit] = installations[0].unit
        }
        oracle = Oracle(parents: parents)
        ledger = Ledger(oracle: oracle, forgets: plan.options.canary == .check(.candour))
        for installation in installations {
            oracle.writers[installation.keys.writer.publicKey] = installation.unit
        }
        oracle.administrators = [installations[0].keys.writer.publicKey]
        network = Network(at: plan.start, plan.generator.fork(.network), watcher: self)
        for installation in installations { try ledger.observe(installation, writes: true) }
    }

    var links: Network {
        guard let network else { preconditionFailure("the world is made") }
        return network
    }

    /// Notes that a fault has taken effect.
    func bite(_ fault: FaultKind) { bites[fault, default: 0] += 1 }

    func note(_ line: String) {
        let seconds = (links.now - plan.start) / 1000
        trace.note("\(seconds / 86_400)d \(seconds % 86_400)s \(line)")
    }

    /// The installation with its program running.
    func running(_ number: Int) throws -> Installation {
        let installation = installations[number]
        guard installation.node == nil else { return installation }
        mend(installation)
        if let backup = installation.isToBeReplaced {
            try installation.replaceFiles(from: backup.directory)
            noteReturn(of: installation, to: backup)
            installation.held = backup.held
            installation.isToBeReplaced = nil
            settleMoves()
        }
        do {
            try installation.open()
        } catch {
            throw Failure(.survival, "\(installation.name) does not start again: \(error)")
        }
        let survived = try ledger.observe(installation, writes: true)
        if survived > 0 { reached.insert(.unacknowledgedSurvived) }
        note("\(installation.name) starts, \(survived) unacknowledged")
        return installation
    }
}
