import Casework
import Node
import Records
import Wire

/// What lists say of a campaign.
struct CampaignHead: ListRow {
    let standing: CampaignStanding
    let names: Names

    private var campaign: Campaign { standing.known.campaign }

    static let heads = [
        Wording("编号", "code"), Wording("名称", "name"), Wording("阶段", "kind"),
        Wording("起", "from"), Wording("止", "to"), Wording("报送截止", "reports due"),
        Wording("清零截止", "cleared by"), Wording("已报", "reported"), Wording("单位", "by"),
    ]

    var cells: [String] {
        [campaign.entry.dot.code, campaign.name, kind[names.language]]
            + [campaign.from, campaign.to, campaign.listDue, campaign.clearDue]
            .map { $0?.description ?? "" }
            + ["\(standing.rows.count - standing.missing.count)/\(total)", standing.begunBy]
    }

    private var total: Int { standing.rows.count + standing.unknownUnits.count }

    private var kind: Wording {
        campaign.kind == 0 ? Wording("", "") : CodeLists.campaignKind.label(campaign.kind)
    }

    var json: JSON { .object(fields) }

    /// What the table says, for programs.
    var fields: [String: JSON] {
        [
            "code": .string(campaign.entry.dot.code), "name": .string(campaign.name),
            "kind": .string(kind[names.language]), "unit": .string(standing.begunBy),
            "unitId": .string(standing.known.unit.description),
            "from": JSON(campaign.from?.description), "to": JSON(campaign.to?.description),
            "listDue": JSON(campaign.listDue?.description),
            "clearDue": JSON(campaign.clearDue?.description), "units": JSON(total),
            "reported": JSON(standing.rows.count - standing.missing.count),
            "complete": .bool(standing.isComplete), "found": JSON(standing.count),
            "problems": .object(
                Dictionary(
                    uniqueKeysWithValues: CodeLists.problemState.codes.map {
                        ($0.label.english, JSON(standing.problems(in: $0.number)))
                    })),
            "missing": .array(standing.missing.map { .string($0.name) }),
            "unknownUnits": .array(standing.unknownUnits.map { .string($0) }),
        ]
    }
}
