import Casework
import Node

extension IncidentKind {
    /// What happened.
    var wording: Wording {
        switch self {
        case .restored: Wording("数据库被放回了较早的备份", "an earlier backup of this store was put back")
        case .copied: Wording("数据目录被复制或移到了别处", "the data folder was copied or moved")
        case .ownPastReturned:
            Wording(
                "对端送回了本机曾写而已丢失的变更",
                "a peer gave back changes that this machine had written and lost")
        case .fork: Wording("同一编号下有两种不同的变更(分叉)", "one number has two different changes (a fork)")
        case .refusedPeer:
            Wording("对端送来不合规则的内容,已拒绝", "a peer sent what no honest peer sends, and was refused")
        case .quarantine:
            Wording("收到未获授权者的变更,已隔离", "changes came whose writer has no grant; they are set aside")
        case .gap:
            Wording("收到的变更前面有缺口,暂存等待", "changes came ahead of a gap and wait for it to close")
        case .disagreement:
            Wording("交换完毕但双方内容仍不一致", "everything was exchanged and both still differ")
        case .declinedByPeer: Wording("对端不接收本机的一个日志", "a peer does not keep a log of this machine")
        case .declined:
            Wording(
                "对端送来的一个日志没有保存:填写人未获授权,超过限度,或缺少未见依据的删除",
                "a log that a peer offered was not kept: no grant for its writer, past a bound, or "
                    + "without changes of whose erasure nothing is known")
        case .refusedParcel, .writtenAfterErasure: wordingOfFiles
        case .revoked, .revokedPeer, .afterRevocation: wordingOfRevocations
        }
    }

    private var wordingOfFiles: Wording {
        self == .refusedParcel
            ? Wording(
                "随档案移来的历史不予采信,或与已知内容不符",
                "the history that came with a file that moved does not count, or says other than "
                    + "what is known")
            : Wording(
                "已删除的档案又有填写:填写人不知道已经删除",
                "someone wrote to a file that was erased, without knowing of it")
    }

    private var wordingOfRevocations: Wording {
        switch self {
        case .revoked:
            Wording(
                "本机或在本机工作的人已被撤销授权",
                "this machine, or someone who works on it, was revoked")
        case .revokedPeer:
            Wording(
                "一台已被撤销的机器要求交换,已拒绝",
                "a machine that was revoked asked to exchange, and was refused")
        default:
            Wording(
                "收到已被撤销者在撤销之后的变更,已搁置",
                "changes of a revoked writer came from after the revocation; they are set aside")
        }
    }

    /// What to do about it.
    var advice: Wording {
        switch self {
        case .restored, .copied, .ownPastReturned, .fork: adviceOnThisStore
        case .revoked, .revokedPeer, .afterRevocation: adviceOnRevocations
        default: adviceOnOthers
        }
    }

    private var adviceOnThisStore: Wording {
        switch self {
        case .restored:
            Wording(
                "尽快与所有对端同步,取回备份之后写的内容;然后关闭此事件",
                "sync with every peer soon, to get back what was written since; then close this")
        case .copied:
            Wording(
                "若两份都在使用,请停用其中一份;若只是搬家,可直接关闭",
                "if both copies are in use, stop one; if it only moved, close this")
        case .ownPastReturned:
            Wording(
                "内容已补回,核对近期档案后关闭",
                "they are kept again; look over recent files, then close this")
        default:
            Wording(
                "两份都已保留;查明是否有两台机器用同一数据目录",
                "both are kept; find out whether two machines use copies of one data folder")
        }
    }

    private var adviceOnRevocations: Wording {
        switch self {
        case .revoked:
            Wording(
                "请向上级单位询问;这里的档案没有删除,但不再与他人交换",
                "ask the unit above; what is here is not erased, but nobody exchanges with it")
        case .revokedPeer:
            Wording(
                "若那台机器已遗失,说明有人正在使用,请上报;否则请其停用",
                "if that machine was lost, someone is using it: report it; else let it be switched "
                    + "off")
        default:
            Wording(
                "hamlet quarantine list 查看,再逐条或全部采纳(adopt)或不采纳(leave)",
                "look with `hamlet quarantine list`, then adopt or leave them, one by one or all")
        }
    }

    private var adviceOnFiles: Wording {
        self == .refusedParcel
            ? Wording(
                "与上级单位一起查明是谁移交的档案",
                "find out with the unit above who moved the file")
            : Wording(
                "查看留下的填写:仍需要就重新建档,再用 hamlet erasure add 删除这一份",
                "look at what is left: begin a new file if it is needed, then erase this one as "
                    + "well with `hamlet erasure add`")
    }

    private var adviceOnOthers: Wording {
        switch self {
        case .refusedParcel, .writtenAfterErasure: adviceOnFiles
        case .refusedPeer:
            Wording(
                "核对对方机器和程序版本;再次发生请上报",
                "look at that machine and its version; report it if it happens again")
        case .quarantine:
            Wording(
                "请管理员查明填写人并授权",
                "let an administrator find out who wrote them and grant the role")
        case .gap:
            Wording(
                "与产生这些变更的单位或上级同步,缺口会自动补齐",
                "sync with the unit that wrote them or the one above; it closes by itself")
        case .disagreement:
            Wording("双方各运行 hamlet doctor", "run `hamlet doctor` on both machines")
        case .declined:
            Wording(
                "请管理员查明填写人并授权,然后再次同步;内容仍在对端",
                "let an administrator grant the writer, then sync again; the peer still has it")
        default:
            Wording(
                "请对方先与上级同步以取得授权",
                "let the peer sync with the unit above first, to learn of the grant")
        }
    }
}
