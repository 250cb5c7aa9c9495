import CSimulatedDisk
import Casework
import Foundation
import Node
import Records
import Replication
import Storage
import Trust
import Wire

extension World {
    /// Bytes that are wasted with every message, where that is the canary.
    var waste: Int {
        switch plan.options.canary {
        case .check(.quiet): 60
        case .check(.bounds): 30_000
        default: 0
        }
    }

    /// Bytes that both ends of a link keep waiting, where that is the canary.
    var hoard: Int { plan.options.canary == .check(.memory) ? Limits.outgoingBytes + 1 : 0 }

    /// Makes the mistake that a check must find. It is made in the simulated world, never by a
    /// switch in the program.
    func plantCanary() throws {
        guard let canary = plan.options.canary else { return }
        let (first, last) = (installations[0], installations[plan.shape.parents.count - 1])
        switch canary {
        case .check(let check): try plant(check, first, last)
        case .revocation: try revokeUnheard(last)
        case .move: try pretendMove(of: last, told: first)
        case .receipt, .unlisted, .untold, .invented, .unhealed, .hoarded, .reopened:
            try plantPart(canary, first, last)
        case .concealed: try concealConflict(between: first, last)
        case .overlooked: try overlookFiles(of: first, last)
        }
    }

    private func plant(
        _ check: Check, _ first: Installation, _ last: Installation
    ) throws {
        switch check {
        case .agreement:
            try heal()
            for installation in installations {
                try AgreementCheck(oracle: oracle).examine(installation)
            }
            try tamper(first, "UPDATE record SET hard = hard + 1")
        case .rebuild:
            try tamper(
                first, "INSERT INTO likeness SELECT zeroblob(16), key FROM record LIMIT 1")
        case .durability: try forgetLog(of: last)
        case .survival: try damage(last)
        case .authority: try overstep(last)
        case .progress: try leaveGap(at: first)
        case .repeatability: note(folder)
        case .erasure: try pretendErasure(at: last)
        case .candour, .entitlement, .quiet, .bounds, .memory: break
        }
    }

    /// Writes into the file of an installation past everything that guards it.
    func tamper(_ installation: Installation, _ statements: String) throws {
        let code = simulated_disk_tamper(Store.path(in: installation.directory), statements)
        guard code == 0 else { throw Failure(.survival, "a file was not changed: \(code)") }
    }

    /// A program that throws away what it has acknowledged.
    private func forgetLog(of installation: Installation) throws {
        try tamper(
            installation,
            """
            PRAGMA foreign_keys = 0; DELETE FROM run WHERE log = (SELECT max(key) FROM log);
            DELETE FROM log WHERE key = (SELECT max(key) FROM log)
            """)
        try ledger.observe(installation, writes: false)
    }

    /// Puts something else in the place of the whole database.
    func damage(_ installation: Installation) throws {
        die(installation)
        let path = Store.path(in: installation.directory)
        try [UInt8](repeating: 7, count: 4096).withUnsafeBytes {
            try Foundation.Data($0).write(to: URL(fileURLWithPath: path))
        }
    }

    /// A person is revoked, and the county is told that nothing of theirs was held by then.
    private func revokeUnheard(_ installation: Installation) throws {
        try heal()
        let upper = installations.first { $0.unit == oracle.parents[installation.unit] }
        let key = installation.keys.writer.publicKey
        let members = try upper?.node?.members(of: [installation.unit]) ?? []
        guard let upper, let member = members.first(where: { $0.key == key }) else { return }
        for key in try upper.node?.revoke(member, reason: "离职") ?? [] {
            oracle.revocations.revoke(key, upTo: [:])
        }
        try ledger.observe(upper, writes: false)
    }

    /// Someone who is no administrator states that a file is erased, and the county is told that
    /// he is one.
    private func pretendErasure(at installation: Installation) throws {
        var generator = plan.generator.fork(.event, -1)
        try attempt(installation, "pretends an erasure") {
            guard let node = installation.node,
                let file = try addChild(at: node, &generator).first
            else { return [] }
            let sums = try node.read { transaction in
                try transaction.recordRow(file).map { try transaction.sums(of: $0) } ?? [:]
            }
            let parts = sums.keys.sorted().map { log in
                Erasure.Part(log: log, sums: (sums[log] ?? []).sorted())
            }
            let stone = Tombstone(
                record: file, kind: .child, ground: 2, day: nil, note: "越权", changes: parts.count)
            let erasure = Edit(
                unit: node.unit, logClass: .own, record: nil, kind: .erasure,
                operations: Erasure(stone, parts).operations)
            return [file, try node.write(erasure)]
        }
        oracle.administrators.insert(installation.keys.writer.publicKey)
    }

    /// The county is told of a move that nobody has made, and a machine writes what then goes
    /// where it ought not to.
    private func pretendMove(of installation: Installation, told: Installation) throws {
        try heal()
        let own = told.held.values.filter { $0.unit == told.unit && $0.logClass == .own }
        guard let log = own.max(by: { $0.key < $1.key }) else { return }
        oracle.move(installation.unit, below: told.unit, told: log.head)
        var generator = plan.generator.fork(.event, -1)
        try attempt(installation, "writes") {
            guard let node = installation.node else { return [] }
            return try addChild(at: node, &generator)
        }
    }
}
