import Casework
import Node

extension NodeError {
    /// Someone was revoked, or cannot be revoked here.
    var revocationExplanation: Explanation {
        switch self {
        case .revokedPerson(let reason): Self.revoked(reason)
        case .revokedMachine:
            Explanation(
                .notAllowed, "revoked-machine",
                Wording("这台机器的授权已被撤销", "the grant of this machine was revoked"),
                advice: Wording(
                    "没有机器再与它交换;请用新的数据目录重新加入",
                    "no other exchanges with it; join anew with another data folder"))
        case .revokedKey(let key):
            Explanation(
                .notAllowed, "revoked-key",
                Wording(
                    "申请中的密钥 \(key.short) 已被撤销", "the key \(key.short) of the request was revoked"),
                advice: Wording(
                    "请对方用新的数据目录重新申请", "let them ask anew, from a new data folder"))
        default:
            Explanation(
                .notAllowed, "own-member",
                Wording(
                    "不能撤销自己、本机或本机所持的单位密钥",
                    "nobody revokes oneself, this machine, or its key of the unit"),
                advice: Wording("请上级单位办理", "let the unit above do it"))
        }
    }

    private static func revoked(_ reason: String) -> Explanation {
        Explanation(
            .notAllowed, "revoked",
            Wording(
                "您的授权已被撤销" + (reason.isEmpty ? "" : "(理由:\(reason))"),
                "your grant was revoked" + (reason.isEmpty ? "" : " (why: \(reason))")),
            advice: Wording(
                "您不能再查看或填写;以前写而未送出的,hamlet sync 仍可送出。有疑问请问上级单位",
                "you can read and write no more; what you wrote before and nobody received still "
                    + "goes out with `hamlet sync`. Ask the unit above"))
    }

    /// Who or what was named is not here, or is several.
    var memberExplanation: Explanation {
        switch self {
        case .unknownMember(let text):
            return Explanation(
                .notFound, "unknown-member",
                Wording("没有人员或机器“\(text)”", "there is no person or machine “\(text)”"),
                advice: Wording(
                    "可用名册上的姓名或密钥开头;hamlet member list 单位 列出全部",
                    "one goes by the roster's name or the beginning of the key; "
                        + "`hamlet member list UNIT` shows them"))
        case .notSetAside(let text):
            return Explanation(
                .notFound, "not-set-aside",
                Wording(
                    "“\(text)”没有撤销后搁置的变更",
                    "nothing of “\(text)” was set aside after a revocation"),
                advice: Wording(
                    "hamlet quarantine list 列出全部", "`hamlet quarantine list` shows them"))
        case .ambiguousMember(let text, let found):
            let keys = found.map(\.short).joined(separator: " ")
            return Explanation(
                .usage, "ambiguous-member",
                Wording(
                    "“\(text)”有\(found.count)个:\(keys)",
                    "“\(text)” is \(found.count) of them: \(keys)"),
                advice: Wording("请用密钥指明", "name the one you mean by its key"))
        default: return Explanation(.failure, "node", Wording("\(self)", "\(self)"))
        }
    }
}
