import Casework
import Node
import Records
import Storage
import Trust
import Wire

extension World {
    /// The unit above revokes the person or the machine of a village, which does not hear of it and
    /// goes on working. Where that was done before, it decides about what came afterwards.
    func revoke(
        _ installation: Installation, asMachine: Bool, _ generator: inout Generator
    ) throws {
        guard installation.level == 2,
            let upper = installations.first(where: {
                $0.unit == oracle.parents[installation.unit] && $0.original == nil
            })
        else { return }
        guard let above = try ready(upper.number), let node = above.node else { return }
        let key = asMachine ? installation.nodeKey : installation.keys.writer.publicKey
        guard oracle.revocations.contains(key) else {
            return try revoke(key, of: installation.unit, at: above, node)
        }
        let logs = try node.setAsideLogs()
        guard let log = generator.pick(logs) else { return }
        try decide(adopting: generator.chance(percent: 50), all: true, of: log, at: above, node)
    }

    /// Revokes a key of a unit at an installation above.
    func revoke(
        _ key: PublicKey, of unit: Identifier, at above: Installation, _ node: Node
    ) throws {
        try attempt(above, "revokes \(key.id)") {
            let members = try node.members(of: [unit])
            guard let member = members.first(where: { $0.key == key && $0.isInForce }) else {
                return []
            }
            for key in try node.revoke(member, reason: "离职") {
                oracle.revocations.revoke(key, upTo: try Self.held(of: key, at: above))
            }
            reached.insert(member.post == .machine ? .machineRevoked : .personRevoked)
            return []
        }
    }

    private static func held(
        of key: PublicKey, at installation: Installation
    ) throws -> [Identifier: UInt64] {
        var held: [Identifier: UInt64] = [:]
        for log in try installation.read({ try $0.allLogs() }) ?? []
        where try LogDescription.decode(log.description).writer == key {
            held[log.id] = max(held[log.id] ?? 0, log.number)
        }
        return held
    }

    /// Somebody decides about what was set aside after a revocation, where that is to be done here.
    func decideAfterwards(
        at installation: Installation, all: Bool, _ generator: inout Generator
    ) throws {
        guard let node = installation.node else { return }
        var logs: [SetAsideLog] = []
        try attempt(installation, "looks at what was set aside") {
            logs = try node.setAsideLogs().filter { $0.isJudgedHere && $0.undecided > 0 }
            return []
        }
        for log in logs {
            let adopts = generator.chance(percent: 50)
            try decide(adopting: adopts, all: all, of: log, at: installation, node)
        }
    }

    /// Adopts or leaves what a revoked person wrote afterwards: all of it, or the first change.
    func decide(
        adopting adopts: Bool, all: Bool, of log: SetAsideLog, at above: Installation, _ node: Node
    ) throws {
        try attempt(above, adopts ? "adopts" : "leaves") {
            let changes = try node.setAsideChanges(of: log, .english).filter { !$0.isLeft }
            let numbers = all ? changes.map(\.number) : changes.prefix(1).map(\.number)
            guard !numbers.isEmpty else { return [] }
            if adopts { oracle.revocations.adopt(Set(numbers), of: log.log) }
            _ = try node.decide(adopting: adopts, all ? nil : numbers, of: log, reason: "核实")
            reached.insert(adopts ? .adoptedAfterwards : .leftAfterwards)
            return []
        }
    }
}
