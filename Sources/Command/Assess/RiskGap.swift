import Casework
import Records

/// The level of a file beside the one that its assessments propose: writing it is a person's act.
struct RiskGap {
    /// Nil if nothing stands there.
    let written: Wording?
    /// Nil if no assessment leads to a level.
    let proposed: Wording?

    init(_ record: Records.Record) {
        let label = { (risk: Int) in risk == 0 ? nil : CodeLists.risk.label(risk) }
        written = label(ChildSummary(record).risk)
        proposed = label(record.assessedRisk)
    }

    /// Where the two differ, what to do.
    var wording: Wording? {
        guard let proposed, proposed != written else { return nil }
        let now = written ?? Wording("(空)", "(nothing)")
        return Wording(
            "登记的风险等级是“\(now.chinese)”,评估为“\(proposed.chinese)”:用 --apply 或 child edit 写入",
            "the file says “\(now.english)”, the assessments “\(proposed.english)”: write it with "
                + "--apply or `child edit`")
    }
}
