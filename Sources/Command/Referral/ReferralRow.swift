import Casework
import Node
import Records

/// A referral that is not done, in a list.
struct ReferralRow: ListRow {
    let referral: OpenReferral
    let names: Names

    static let heads = [
        Wording("期限", "due"), Wording("逾期", "late"), Wording("编号", "code"),
        Wording("姓名", "name"), Wording("条", "no."), Wording("转介至", "to"),
        Wording("事项", "subject"), Wording("状态", "state"), Wording("待办", "to do"),
    ]

    private typealias Number = EntryFieldNumber.Referral

    /// By how many days it is late; 0 if it is not.
    var late: Int { referral.deadline.overdueDays(on: names.today) }

    private func text(_ number: Int) -> String {
        let referrals = names.tree.forms.child[ChildField.referrals]
        let field = referrals?.entryFields.first { $0.number == number }
        return field?.text(of: referral.entry.value(number), in: names.language) ?? ""
    }

    var cells: [String] {
        let mark = referral.deadline.isProvisional ? Wording("(暂定)", " (provisional)") : nil
        return [
            referral.deadline.day.description + (mark?[names.language] ?? ""),
            late == 0 ? "" : Wording("\(late)天", "\(late) d")[names.language],
            referral.child.record.code, referral.child.summary.name, String(referral.number),
            text(Number.to), text(Number.subject), text(Number.state),
            referral.clock.label[names.language],
        ]
    }

    var json: JSON {
        .object(
            names.json(referral.child).merging([
                "day": .string(referral.deadline.day.description),
                "provisional": .bool(referral.deadline.isProvisional),
                "overdueDays": JSON(late), "number": JSON(referral.number),
                "to": .string(text(Number.to)), "subject": .string(text(Number.subject)),
                "state": .string(text(Number.state)),
                "application": .string(referral.text(Number.application)),
                "clock": .string(referral.clock.name),
                "label": .string(referral.clock.label[names.language]),
            ]) { $1 })
    }
}
