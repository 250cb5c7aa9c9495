import Casework
import Node
import Records

extension ChildFault: Explained {
    var explanation: Explanation {
        switch self {
        case .unknown, .ambiguous, .unknownVisit, .unknownStatus: nameExplanation
        case .endsWork(let status): Self.endsWork(CodeLists.status.label(status))
        case .mayNotOpenSealed(let role):
            Explanation(
                .notAllowed, "sealed",
                Wording(
                    "\(role.wording.chinese)不能查阅这里的保密内容",
                    "the role \(role.wording.english) may not open what is sealed here"),
                advice: Wording("请有权限的人查阅", "ask someone whose role allows it"))
        case .alreadyThere:
            Explanation(
                .usage, "already-there",
                Wording("档案已在该单位", "the file belongs to that unit already"))
        case .notASurvey:
            Explanation(
                .usage, "no-survey",
                Wording("表中没有“姓名”列,不是儿童排查表", "no column of names: this is no table of children"),
                advice: Wording(
                    "请在表头写明“姓名”等列名", "name the columns in the head: 姓名, 出生日期…"))
        case .mayNotErase, .keptLonger: protectionExplanation
        case .noFamily, .notOfFamily: familyExplanation
        case .alreadyReceived(let code): Self.alreadyReceived(as: code)
        case .notHandedOver(let code): Self.notHandedOver(code)
        case .ownReview, .reviewOfOwnCorrection: reviewExplanation
        case .notLinked, .unfitDecision, .foreignFile, .noSuchSide: decisionExplanation
        }
    }

    private static func alreadyReceived(as code: String) -> Explanation {
        Explanation(
            .usage, "already-received",
            Wording("这份档案已经接收,编号 \(code)", "it was received already: file \(code)"))
    }

    private static func notHandedOver(_ code: String) -> Explanation {
        Explanation(
            .usage, "not-handed-over",
            Wording("档案 \(code) 没有这次移交", "the receipt answers no handing-over of \(code)"),
            advice: Wording("请核对回执", "check whose receipt it is"))
    }

    private static func endsWork(_ state: Wording) -> Explanation {
        Explanation(
            .usage, "ends-work",
            Wording(
                "“\(state.chinese)”即结案,须写明原因,不能直接填写",
                "“\(state.english)” closes the file, which needs a reason: it is not written as a "
                    + "field"),
            advice: Wording(
                "请用 hamlet child close 编号 --status \(state.chinese) --reason 原因",
                "use `hamlet child close CODE --status STATE --reason WHY`"))
    }

    private var nameExplanation: Explanation {
        switch self {
        case .ambiguous(let name, let children):
            let codes = children.map { RecordCode($0.record).description }
            return Explanation(
                .notFound, "ambiguous-child",
                Wording(
                    "有\(children.count)名儿童叫“\(name)”:\(codes.joined(separator: "、"))",
                    "\(children.count) children go by “\(name)”: \(codes.joined(separator: ", "))"),
                advice: Wording(
                    "请用档案编号;hamlet child list --text \(name) 列出各人的年龄、单位和监护人",
                    "name the file by its code; `hamlet child list --text \(name)` shows who is who"
                ))
        case .unknownVisit(let name):
            return Explanation(
                .notFound, "unknown-visit", Wording("没有走访“\(name)”", "there is no visit “\(name)”"),
                advice: Wording("hamlet visit list 列出走访及编号", "`hamlet visit list` numbers them"))
        case .unknownStatus(let name):
            return Explanation(
                .usage, "unknown-status",
                Wording("没有状态“\(name)”", "no state of a file is called “\(name)”"),
                advice: Wording(
                    "可用:迁出、结案、成年、死亡", "one of: moved away, closed, of age, died"))
        case .unknown(let name):
            return Explanation(
                .notFound, "unknown-child",
                Wording("没有“\(name)”的档案", "no child's file goes by “\(name)”"),
                advice: Wording(
                    "hamlet child list --text 按部分文字查找", "`hamlet child list --text` searches"))
        default: return Explanation(.failure, "child", Wording("\(self)", "\(self)"))
        }
    }

    private var familyExplanation: Explanation {
        if case .noFamily(let child) = self {
            return Explanation(
                .notFound, "no-family",
                Wording("“\(child)”的档案没有写明家庭,或家庭档案不在本机", "“\(child)” has no family's record here"),
                advice: Wording(
                    "hamlet family add 新建,hamlet family link 关联",
                    "`hamlet family add` begins one, `hamlet family link` links the child"))
        }
        return Explanation(
            .notFound, "not-of-family",
            Wording("该儿童不属于这个家庭", "the child does not belong to that family"))
    }

    private var reviewExplanation: Explanation {
        if case .ownReview = self {
            return Explanation(
                .notAllowed, "own-review",
                Wording("评估由您作出,不能由您复核", "you made this assessment: somebody else reviews it"),
                advice: Wording("请由另一人复核", "ask a second person"))
        }
        return Explanation(
            .usage, "review-with-correction",
            Wording("评估(或更正)与复核须由两人分别进行", "assessing and reviewing are two acts of two people"),
            advice: Wording(
                "先登记评估,再由另一人用 assess review 复核", "enter it first; then a second person reviews it"))
    }

    private var decisionExplanation: Explanation {
        switch self {
        case .notLinked:
            Explanation(
                .notFound, "not-linked",
                Wording("这些档案之间没有可撤销的认定", "nothing was decided between these files"))
        case .unfitDecision(let name):
            Explanation(
                .usage, "unfit-decision",
                Wording("这种裁决不适用于 \(name)", "that decision does not fit \(name)"),
                advice: Wording(
                    "hamlet conflict show 列出可用的裁决", "`hamlet conflict show` lists what fits"))
        case .foreignFile(let code):
            Explanation(
                .usage, "foreign-file",
                Wording("分歧不涉及档案 \(code)", "the conflict is not about the file \(code)"))
        case .noSuchSide(let number):
            Explanation(
                .usage, "no-such-side", Wording("没有第\(number)种说法", "there is no side \(number)"))
        default: Explanation(.failure, "child", Wording("\(self)", "\(self)"))
        }
    }
}
