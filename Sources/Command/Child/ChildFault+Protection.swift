import Casework
import Node

extension ChildFault {
    /// Why a file is not erased.
    var protectionExplanation: Explanation {
        switch self {
        case .mayNotErase(let role):
            let role = role?.wording ?? Wording("外人", "outsider")
            return Explanation(
                .notAllowed, "may-not-erase",
                Wording(
                    "只有管理员可以删除档案(当前角色:\(role.chinese))",
                    "only administrators of the units that wrote a file erase it (your role: "
                        + "\(role.english))"),
                advice: Wording(
                    "请上级单位的管理员删除", "ask an administrator of the unit above to do it"))
        case .keptLonger(let kept): return Self.keptLonger(kept)
        default: return Explanation(.failure, "child", Wording("\(self)", "\(self)"))
        }
    }

    private static func keptLonger(_ kept: Retention?) -> Explanation {
        let due = kept?.due.map { Wording("\($0)起可删除", "erasable from \($0)") }
        let blocks = (kept?.blocks ?? []).map(\.wording)
        let said = (due.map { [$0] } ?? []) + blocks
        let notYet = Wording("保存期限尚未起算", "its time does not run yet")
        let all = said.isEmpty ? [notYet] : said
        return Explanation(
            .notAllowed, "kept-longer",
            Wording(
                "保存期限未满或另有原因:\(all.map(\.chinese).joined(separator: ";"))",
                "the file is kept: \(all.map(\.english).joined(separator: "; "))"),
            advice: Wording(
                "hamlet retention list 列出全部;其他依据不受期限限制",
                "`hamlet retention list` shows all; other grounds do not wait for the time"))
    }
}
