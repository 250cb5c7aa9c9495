import Node
import Trust

/// How grants end, and what becomes of what was written afterwards.
extension Stage {
    func revokePerson(_ slots: Slots) throws {
        try revoke(try place(slots.other).keys.writer.publicKey, slots)
    }

    func revokeMachine(_ slots: Slots) throws { try revoke(try place(slots.other).nodeKey, slots) }

    private func revoke(_ key: PublicKey, _ slots: Slots) throws {
        let unit = unit(of: slots.other)
        try world.revoke(key, of: unit, at: try running(slots.place), try node(slots.place))
        guard world.oracle.revocations.contains(key) else {
            throw StageError.refused("\(slots.place) cannot revoke \(slots.other)")
        }
    }

    func decideAfterwards(_ slots: Slots, adopting adopts: Bool, all: Bool) throws {
        let (installation, node) = (try running(slots.place), try node(slots.place))
        let writer = try place(slots.other).keys.writer.publicKey
        let logs = try node.setAsideLogs().filter { $0.writer.key == writer && $0.undecided > 0 }
        guard !logs.isEmpty else { throw StageError.refused("nothing was set aside") }
        for log in all ? logs : Array(logs.prefix(1)) {
            try world.decide(adopting: adopts, all: all, of: log, at: installation, node)
        }
    }
}
