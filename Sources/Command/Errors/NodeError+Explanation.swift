import Casework
import Node
import Records
import Wire

extension NodeError: Explained {
    var explanation: Explanation {
        switch self {
        case .wrongPassphrase, .shortPassphrase, .takenPassphrase: passphraseExplanation
        case .notJoined, .alreadyJoined, .unreadable, .foreignTicket: joiningExplanation
        case .unknownSummary, .unreadableSummary: summaryExplanation
        case .notAdmitted, .otherUnit: admissionExplanation
        case .notAuthorised, .noUnitKey, .notAssigned: authorityExplanation
        case .revokedPerson, .revokedMachine, .revokedKey, .ownMember: revocationExplanation
        case .unknownMember, .notSetAside, .ambiguousMember: memberExplanation
        case .unknownUnit, .unknownRecord, .erased, .noRegisters, .unknownConflict,
            .unknownPeer:
            unknownExplanation
        case .ambiguousUnit, .ambiguousRecord, .ambiguousPeer: ambiguousExplanation
        case .reasonRequired, .changeTooLarge, .knownUnit, .misplacedUnit, .notAKey:
            writingExplanation
        case .unfitParent(let unit, let parent): Self.unfit(unit, below: parent)
        case .unitInUse(let unit, let children, let units):
            Self.inUse(unit, children: children, units: units)
        }
    }

    /// A table that was reported or published is not here, or not to be read.
    private var summaryExplanation: Explanation {
        guard case .unknownSummary(let text) = self else {
            return Explanation(
                .damaged, "unreadable-summary",
                Wording("这份汇总表无法读取", "this table cannot be read"),
                advice: Wording("可能由更新的程序写成,请升级", "a newer program may have written it: update"))
        }
        return Explanation(
            .notFound, "unknown-summary",
            Wording("没有存档或通报的汇总表“\(text)”", "no reported or published table is “\(text)”"),
            advice: Wording("hamlet summary list 列出全部", "`hamlet summary list` shows them"))
    }

    /// What was to be written cannot be, as it is.
    private var writingExplanation: Explanation {
        switch self {
        case .reasonRequired(let act):
            Explanation(
                .usage, "reason-required", act.wording,
                advice: act.advice)
        case .knownUnit(let name, let code):
            Explanation(
                .usage, "known-unit",
                Wording(
                    "“\(name)”(\(code))已在单位树中,没有再次增设",
                    "“\(name)” (\(code)) is in the tree already and was not added again"))
        case .misplacedUnit(let level, let above): Self.misplaced(level, below: above)
        case .notAKey(let text):
            Explanation(
                .usage, "not-a-key",
                Wording(
                    "“\(text)”不是密钥编号,应为32位十六进制",
                    "“\(text)” is no id of a key; it has 32 hexadecimal digits"))
        case .changeTooLarge(let bytes):
            Explanation(
                .usage, "change-too-large",
                Wording("一次填写太多(\(bytes) 字节)", "too much for one change (\(bytes) bytes)"),
                advice: Wording("分几次填写", "write it in several changes"))
        default: Explanation(.failure, "node", Wording("\(self)", "\(self)"))
        }
    }

    private static func misplaced(_ level: Int, below above: Int) -> Explanation {
        let name = { (level: Int) in CodeLists.unitLevel[level]?.label ?? Wording("?", "?") }
        return Explanation(
            .usage, "misplaced-unit",
            Wording(
                "“\(name(above).chinese)”之下不能设“\(name(level).chinese)”",
                "a \(name(level).english) does not stand below a \(name(above).english)"),
            advice: Wording(
                "用 --below 指明上级单位,或核对 --level",
                "name the unit above it with --below, or check --level"))
    }

    private var passphraseExplanation: Explanation {
        if case .shortPassphrase(let least) = self {
            return Explanation(
                .passphrase, "short-passphrase",
                Wording("口令太短,至少\(least)个字符", "the passphrase needs at least \(least) characters"))
        }
        if self == .takenPassphrase {
            return Explanation(
                .passphrase, "taken-passphrase",
                Wording("这个口令在本机不能用", "this passphrase cannot be used on this machine"),
                advice: Wording(
                    "各人的口令必须不同,请另选一个",
                    "each person's passphrase must differ from the others': choose another"))
        }
        return Explanation(
            .passphrase, "wrong-passphrase", Wording("口令错误", "the passphrase is wrong"),
            advice: Wording(
                "检查大小写和空格,再试一次;没有人能找回口令,忘记时请重新加入,再从对端取回档案",
                "check case and spaces and try again; nobody can recover it: if it is forgotten, "
                    + "join anew and fetch from a peer"))
    }

    private var joiningExplanation: Explanation {
        switch self {
        case .notJoined:
            Explanation(
                .noStore, "not-joined",
                Wording(
                    "本机已申请加入,但尚未收到凭证", "this machine has asked to join and waits for its ticket"),
                advice: Wording(
                    "把申请文件交给上级,收到凭证后运行 hamlet join accept",
                    "hand in the request; when the ticket comes back, run `hamlet join accept`"))
        case .alreadyJoined:
            Explanation(
                .usage, "already-joined",
                Wording("本机已属于一个单位", "this machine belongs to a unit already"),
                advice: Wording(
                    "加入另一单位请用另一个数据目录(--data)", "to join another, use another --data folder"))
        case .foreignTicket:
            Explanation(
                .notAllowed, "foreign-ticket",
                Wording("凭证是发给另一台机器的", "the ticket answers another machine's request"),
                advice: Wording(
                    "请用本机的申请文件重新办理", "have it made for the request of this machine"))
        case .unreadable(let file, let error): Self.unreadable(file, error)
        default: Explanation(.failure, "node", Wording("\(self)", "\(self)"))
        }
    }

    private var admissionExplanation: Explanation {
        if case .notAdmitted = self {
            return Explanation(
                .notAllowed, "not-admitted",
                Wording(
                    "您已申请在本机工作,但尚未收到凭证",
                    "you have asked to work on this machine, and the ticket has not come"),
                advice: Wording(
                    "把申请文件交给能授权的人,收到凭证后运行 hamlet join accept",
                    "hand in the request; when the ticket comes back, run `hamlet join accept`"))
        }
        return Explanation(
            .notAllowed, "other-unit",
            Wording("这台机器属于另一个单位", "that machine is of another unit"),
            advice: Wording(
                "其人员只能接纳到那个单位;换单位请用新的数据目录申请",
                "people of it are admitted to that unit only; for another, ask from a new data "
                    + "folder"))
    }

    private static func unreadable(_ file: NodeFile, _ error: WireError?) -> Explanation {
        let fault = error?.wording
        let name = file.wording
        return Explanation(
            .damaged, "unreadable-\(file)",
            Wording(
                "\(name.chinese)文件无法识别" + (fault.map { "(\($0.chinese))" } ?? ""),
                "the \(name.english) cannot be understood"
                    + (fault.map { " (\($0.english))" } ?? "")),
            advice: Wording("请对方重新交来文件", "ask for the file again"))
    }

    private var authorityExplanation: Explanation {
        if case .notAuthorised = self {
            return Explanation(
                .notAllowed, "not-authorised",
                Wording("您的角色不能在这个单位填写", "your role does not allow this in that unit"),
                advice: Wording(
                    "请该单位的人填写,或请管理员授权",
                    "let someone of that unit do it, or an administrator grant it"))
        }
        if case .notAssigned(let code) = self {
            return Explanation(
                .notAllowed, "not-assigned",
                Wording("\(code)没有分派给您评估,或期限已过", "\(code) is not assigned to you, or not any more"),
                advice: Wording(
                    "请该单位上级分派(评估员只看分派的儿童档案)",
                    "the unit above assigns it; an assessor sees assigned children's files only"))
        }
        return Explanation(
            .notAllowed, "no-unit-key",
            Wording(
                "只有持有该单位密钥的机器才能增设单位或接纳他人",
                "only a machine that holds the key of that unit can add units or admit others"),
            advice: Wording("请在上级单位的机器上办理", "do it on the machine of the unit above"))
    }
}
