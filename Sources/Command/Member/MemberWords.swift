import Casework
import Node
import Trust
import Wire

/// What people call members, in one language.
struct MemberWords {
    let names: Names

    /// The roster's name, or the key's short one.
    func name(_ member: Member) -> String {
        member.name.isEmpty ? member.key.short : member.name
    }

    func post(_ member: Member) -> Wording {
        switch member.post {
        case .person(let role): role.wording
        case .machine: Wording("机器", "machine")
        case .unitKey: Wording("单位密钥", "key of the unit")
        }
    }

    /// Whether the member may act; of one that was revoked, why it may not.
    func state(_ member: Member) -> Wording {
        if let first = member.revocations.first {
            return Wording("已撤销:\(first.reason)", "revoked: \(first.reason)")
        }
        if !member.isInForce { return Wording("授权不成立", "the grant does not hold") }
        return member.isOwn ? Wording("有效(本机)", "in force (here)") : Wording("有效", "in force")
    }

    func json(_ member: Member) -> JSON {
        [
            "key": .string(member.key.id.description), "name": JSON(member.name),
            "post": .string(word(member)), "unit": .string(names.unit(member.unit)),
            "unitId": .string(member.unit.description), "admitted": JSON(time: member.admitted),
            "inForce": .bool(member.isInForce), "here": .bool(member.isOwn),
            "admittedWith": .array(member.together.map { .string($0.id.description) }),
            "revocations": .array(
                member.revocations.map { revocation in
                    [
                        "reason": .string(revocation.reason),
                        "time": JSON(time: revocation.time),
                        "unit": .string(names.unit(revocation.unit)),
                    ]
                }),
        ]
    }

    /// For programs.
    private func word(_ member: Member) -> String {
        switch member.post {
        case .person(let role): "\(role)"
        case .machine: "machine"
        case .unitKey: "unitKey"
        }
    }
}
