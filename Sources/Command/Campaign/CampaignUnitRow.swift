import Casework
import Node
import Records
import Wire

/// How far one unit has come, as a row of a table.
struct CampaignUnitRow: Sendable {
    let row: CampaignRow
    let names: Names

    static let heads = [
        Wording("单位", "unit"), Wording("进度", "state"), Wording("人数", "found"),
        Wording("档案", "files"), Wording("待处理", "open"), Wording("已交办", "assigned"),
        Wording("已办结", "done"), Wording("已核验", "verified"), Wording("填报日期", "reported"),
        Wording("注意", "attention"),
    ]

    static let problemStates = CodeLists.problemState.codes.map(\.number)

    private var state: Wording {
        row.report == nil
            ? Wording("未报", "not reported") : CodeLists.campaignState.label(row.state)
    }

    /// - Parameter isLate: whether reports were due by now.
    func cells(now: Int64, isLate: Bool) -> [String] {
        let language = names.language
        let number = { (count: Int) in count == 0 ? "-" : String(count) }
        return [
            row.name, state[language],
            row.isReported ? String(row.report?.count ?? 0) : "", number(row.children),
        ] + Self.problemStates.map { number(row.problems[$0] ?? 0) }
            + [
                row.report?.day?.description ?? "",
                attention(now: now, isLate: isLate).map { $0[language] }
                    .joined(separator: language.separator),
            ]
    }

    /// Why a unit may be late without anyone's fault stands beside it (M73).
    private func attention(now: Int64, isLate: Bool) -> [Wording] {
        var parts: [Wording] = []
        if row.report?.isDisputed == true {
            parts.append(Wording("填报不一致", "reports disagree"))
        }
        if row.isContradicted {
            parts.append(Wording("零报告与档案不符", "zero report, but files say otherwise"))
        }
        guard isLate, !row.isReported else { return parts }
        parts.append(Wording("逾期未报", "late"))
        guard !row.isOwn else { return parts }
        let heard = row.contact.wording(now: now)
        return parts + [Wording("联络:\(heard.chinese)", "link: \(heard.english)")]
    }

    var json: JSON {
        [
            "unit": .string(row.name), "unitId": .string(row.unit.id.description),
            "state": row.report == nil
                ? .null : .string(CodeLists.campaignState.label(row.state)[names.language]),
            "stateCode": row.report == nil ? .null : JSON(row.state),
            "reported": .bool(row.isReported), "disputed": .bool(row.report?.isDisputed == true),
            "contradicted": .bool(row.isContradicted),
            "found": row.report?.count.map { JSON($0) } ?? .null,
            "day": JSON(row.report?.day?.description), "files": JSON(row.children),
            "problems": .object(
                Dictionary(
                    uniqueKeysWithValues: CodeLists.problemState.codes.map {
                        ($0.label.english, JSON(row.problems[$0.number] ?? 0))
                    })),
            "lastHeard": JSON(time: row.contact.heard),
        ]
    }
}
