import Casework
import Node
import Storage
import Wire

/// What must be listed: how a node stands, and what a person should know.
extension Stage {
    func expectChildren(_ slots: Slots) throws {
        try Self.expect(try node(slots.place).unitedChildren().count, is: slots.count)
    }

    func expectUnknown(_ slots: Slots) throws {
        do {
            _ = try node(slots.place).child(slots.child)
        } catch ChildFault.unknown {
            return
        }
        throw StageError.unmet("the child is known")
    }

    func expectDangers(_ slots: Slots) throws {
        try Self.expect(try node(slots.place).reports().count, is: slots.count)
    }

    func expectName(_ slots: Slots) throws {
        let unit = unit(of: slots.other)
        try Self.expect(try node(slots.place).units().name(of: unit), is: slots["name"])
    }

    func expectWaiting(_ slots: Slots) throws {
        let key = try place(slots.other).nodeKey
        let peer = try node(slots.place).status().peers.first { $0.peer.key == key }
        guard let peer else { throw StageError.unmet("it knows of no such peer") }
        try Self.expect(peer.waiting, is: slots.count)
    }

    func expectQuarantined(_ slots: Slots) throws {
        try Self.expect(try node(slots.place).status().quarantined, is: slots.count)
    }

    func expectUnreadable(_ slots: Slots) throws {
        try Self.expect(try examine(slots).unreadableChanges, is: slots.count)
    }

    func expectErased(_ slots: Slots) throws {
        try Self.expect(try examine(slots).erased, is: slots.count)
    }

    private func examine(_ slots: Slots) throws -> DoctorReport {
        try Doctor(try node(slots.place)).examine(rebuild: false)
    }

    private func incidents(_ slots: Slots) throws -> [IncidentKind] {
        try node(slots.place).status().incidents.compactMap { IncidentKind(rawValue: $0.kind) }
    }

    func expectIncident(_ slots: Slots, _ kind: IncidentKind) throws {
        let found = try incidents(slots)
        guard found.contains(kind) else { throw StageError.unmet("it reports \(found)") }
    }

    func expectNoIncident(_ slots: Slots) throws { try Self.expect(try incidents(slots), is: []) }

    func expectNoStart(_ slots: Slots) throws {
        let installation = try place(slots.place)
        guard installation.node == nil else { throw StageError.unmet("it runs") }
        do {
            try installation.open()
        } catch {
            return
        }
        throw StageError.unmet("it starts")
    }
}
