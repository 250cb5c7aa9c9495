import Casework
import Node
import Records
import Wire

extension Overview {
    func json(in language: Language, _ words: HeldBackWords) -> JSON {
        [
            "unit": ["id": .string(status.unit.description), "name": .string(unitName)],
            "person": [
                "name": .string(person.name), "role": JSON(person.role.map { "\($0)" }),
            ],
            "dangers": dangers.json, "filesOnTheWay": JSON(filesOnTheWay),
            "children": JSON(children), "files": JSON(status.children), "units": JSON(status.units),
            "changes": JSON(status.changes), "quarantined": JSON(status.quarantined),
            "visits": ["due": JSON(visits.due), "overdue": JSON(visits.overdue)],
            "conflicts": conflicts, "peers": .array(status.peers.map { json(of: $0, words.now) }),
            "silent": .array(
                silent.map { name, contact in
                    [
                        "unit": .string(name), "lastHeard": JSON(time: contact.heard),
                        "intervalDays": JSON(contact.intervalDays),
                    ]
                }),
            "ended": .array(
                ended.map { ["unit": .string($0.name), "files": JSON($0.files)] }),
            "unfilledPosts": JSON(unfilledPosts),
            "gaps": [
                "runs": JSON(status.gaps), "since": JSON(time: status.gapSince),
                "logs": .array(status.heldBack.gaps.map { words.json($0) }),
            ],
            "quarantine": .array(status.heldBack.quarantine.map { words.json($0) }),
            "setAside": .array(status.heldBack.setAside.map { words.json($0) }),
            "leftBehind": .array(status.heldBack.leftBehind.map { words.json($0) }),
            "incidents": .array(status.incidents.map { $0.json(in: language) }),
        ]
    }

    private var conflicts: JSON {
        let found = status.conflicts
        return [
            "hard": JSON(found.hardCount), "soft": JSON(found.cells.count - found.hardCount),
            "files": JSON(found.files.count),
        ]
    }

    private func json(of status: PeerStatus, _ now: Int64) -> JSON {
        var members: [String: JSON] = [
            "confirmed": JSON(status.confirmed), "waiting": JSON(status.waiting),
            "waitingSince": JSON(time: status.waitingSince), "dial": JSON(status.rule?.name),
            "dialBy": JSON(time: status.due(now: now)),
        ]
        if case .object(let peer) = peers.json(status.peer) {
            members.merge(peer) { own, _ in own }
        }
        return .object(members)
    }
}

extension DialRule {
    fileprivate var name: String {
        switch self {
        case .kept: "kept"
        case .called: "called"
        }
    }
}
