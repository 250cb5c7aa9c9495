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
    let oracle: Oracle
    let ledger: Ledger
    var trace: Trace
    var reached: Set<Reached> = []
    /// Nil only while the world is being made.
    private(set) var network: Network?
    /// Whether faults strike; not any more in the second phase.
    var isTroubled = true
    var generator: Generator

    init(_ plan: Plan, in folder: String, trace: Trace) throws {
        self.plan = plan
        self.folder = folder
        self.trace = trace
        generator = plan.generator.fork(.event, -1)
        let settlement = try Settlement(plan, in: folder)
        installations = settlement.installations
        oracle = Oracle(parents: settlement.parents)
        ledger = Ledger(oracle: oracle)
        for installation in installations {
            oracle.writers[installation.keys.writer.publicKey] = installation.unit
        }
        network = Network(at: plan.start, plan.generator.fork(.network), watcher: self)
        for installation in installations { try ledger.observe(installation, writes: true) }
    }

    var links: Network {
        guard let network else { preconditionFailure("the world is made") }
        return network
    }

    func note(_ line: String) {
        let seconds = (links.now - plan.start) / 1000
        trace.note("\(seconds / 86_400)d \(seconds % 86_400)s \(line)")
    }

    /// The installation with its program running.
    func running(_ number: Int) throws -> Installation {
        let installation = installations[number]
        guard installation.node == nil else { return installation }
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

extension World: NetworkWatcher {
    func timePassed(to milliseconds: Int64) {
        for installation in installations { installation.machine.set(time: milliseconds / 1000) }
    }

    func carried(_ message: [UInt8], on connection: Connection, from end: Int) -> [[UInt8]] {
        [message]
    }

    func survived(_ installation: Installation) throws -> Bool { true }

    func failed(_ installation: Installation, _ error: any Error) throws {
        throw Failure(.survival, "\(installation.name): \(error)")
    }

    func stored(_ installation: Installation) throws {
        try ledger.observe(installation, writes: false)
    }

    func ended(_ connection: Connection) {
        let names = connection.ends.map(\.installation.name)
        let endings = connection.ends.map { $0.ending.map { "\($0)" } ?? "-" }
        note(
            "\(names[0])→\(names[1]) over: \(connection.bytes) bytes, "
                + "\(connection.messages) messages, \(endings[0]), \(endings[1])")
    }
}
