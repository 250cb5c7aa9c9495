import Casework
import Node
import Wire

/// One post that a unit must have filled.
struct CoverageRow: ListRow, Sendable {
    let post: PostCoverage
    let names: Names

    private var label: String { CodeLists.post.label(post.requirement.post)[names.language] }

    private var holders: String {
        post.holders.map(\.what.name).joined(separator: names.language.separator)
    }

    static let heads = [
        Wording("单位", "unit"), Wording("代码", "code"), Wording("职务", "post"),
        Wording("应配", "needed"), Wording("在任", "held"), Wording("人员", "by"),
        Wording("情况", "state"),
    ]
    static let rightAligned: Set<Int> = [3, 4]

    var cells: [String] {
        [
            names.unit(post.unit.id), post.unit.code, label, String(post.requirement.count),
            post.isKnown ? String(post.holders.count) : "?", holders, state[names.language],
        ]
    }

    /// Why the post counts as not filled, and what may be meant.
    private var state: Wording {
        guard post.isKnown else { return Wording("名册未到", "roster has not come") }
        guard post.missing > 0 else { return Wording("", "") }
        let unposted = post.unposted.map(\.what.name)
        if !unposted.isEmpty {
            return Wording(
                "缺岗;名册中未写职务:" + unposted.joined(separator: Language.chinese.separator),
                "not filled; without a post in the roster: "
                    + unposted.joined(separator: Language.english.separator))
        }
        guard let left = post.left else { return Wording("缺岗", "not filled") }
        return Wording("缺岗,\(left)起", "not filled since \(left)")
    }

    var json: JSON {
        [
            "unit": .string(names.unit(post.unit.id)),
            "unitId": .string(post.unit.id.description), "code": .string(post.unit.code),
            "post": JSON(post.requirement.post), "label": .string(label),
            "needed": JSON(post.requirement.count), "known": .bool(post.isKnown),
            "holders": .array(post.holders.map { .string($0.what.name) }),
            "unposted": .array(post.unposted.map { .string($0.what.name) }),
            "missing": JSON(post.missing), "left": JSON(post.left?.description),
            "source": .string(post.requirement.source),
        ]
    }
}
