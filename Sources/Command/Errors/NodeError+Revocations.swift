import Casework
import Node

extension NodeError {
    /// Someone was revoked, or cannot be revoked here.
    var revocationExplanation: Explanation {
        switch self {
        case .revokedPerson(let reason):
            Explanation(
                .notAllowed, "revoked",
                Wording(
                    "您的授权已被撤销" + (reason.isEmpty ? "" : "(理由:\(reason))"),
                    "your grant was revoked" + (reason.isEmpty ? "" : " (why: \(reason))")),
                advice: Wording(
                    "您不能再查看或填写;以前写而未送出的,hamlet sync 仍可送出。有疑问请问上级单位",
                    "you can read and write no more; what you wrote before and nobody received "
                        + "still goes out with `hamlet sync`. Ask the unit above"))
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
}
