import Casework
import Node

extension ReportFault: Explained {
    var explanation: Explanation {
        switch self {
        case .unknown, .ambiguous, .severalOf, .unknownLevel: nameExplanation
        case .isClosed, .isOpen: stateExplanation
        case .secondPerson(let code):
            Explanation(
                .notAllowed, "second-person",
                Wording(
                    "危险报告 \(code) 由本人填报,须由另一人办结",
                    "\(code) was entered by yourself: someone else closes it"),
                advice: Wording("请另一名工作人员或乡镇办结", "ask a colleague, or the township"))
        case .levelAbove(let level):
            Explanation(
                .notAllowed, "level-above",
                Wording(
                    "不能代上级(\(CodeLists.unitLevel.label(level).chinese))确认",
                    "nobody acknowledges for a level above "
                        + "(\(CodeLists.unitLevel.label(level).english))"),
                advice: Wording("请上级自己确认", "let that level do it"))
        case .resultNeeded:
            Explanation(
                .usage, "result-needed",
                Wording("办结须写明结果", "a report is closed only with a result"),
                advice: Wording("用 --result 写明", "say it with --result"))
        case .receiverNeeded:
            Explanation(
                .usage, "receiver-needed",
                Wording("须写明告知了谁", "it must be said who was told"),
                advice: Wording("例如 告知对象=公安", "such as to=police"))
        }
    }

    private var nameExplanation: Explanation {
        switch self {
        case .ambiguous(let code, let count):
            Explanation(
                .notFound, "ambiguous-report",
                Wording(
                    "“\(code)”有\(count)份报告,可能更正了两次",
                    "“\(code)” is \(count) reports: perhaps "
                        + "it was corrected twice"),
                advice: Wording(
                    "用 hamlet entry list 核对,hamlet entry remove 撤下一份",
                    "`hamlet entry list` shows both, `hamlet entry remove` takes one out"))
        case .severalOf(let name, let codes): Self.several(of: name, codes)
        case .unknownLevel(let text):
            Explanation(
                .usage, "unknown-level",
                Wording("没有“\(text)”这一级", "no level is called “\(text)”"),
                advice: Wording("可用:村、乡镇、县", "one of: village, township, county"))
        case .unknown(let code):
            Explanation(
                .notFound, "unknown-report",
                Wording("没有危险报告“\(code)”", "no report of a danger goes by “\(code)”"),
                advice: Wording(
                    "hamlet report list --closed 列出全部", "`hamlet report list --closed` shows all"))
        default: Explanation(.failure, "report", Wording("\(self)", "\(self)"))
        }
    }

    private static func several(of name: String, _ codes: [String]) -> Explanation {
        Explanation(
            .notFound, "several-reports",
            Wording(
                "“\(name)”有\(codes.count)份未办结的危险报告:\(codes.joined(separator: "、"))",
                "“\(name)” has \(codes.count) open reports: " + codes.joined(separator: ", ")),
            advice: Wording("请写明报告编号", "name the report by its code"))
    }

    private var stateExplanation: Explanation {
        if case .isClosed(let code) = self {
            return Explanation(
                .usage, "report-closed",
                Wording("危险报告 \(code) 已办结", "\(code) is closed already"))
        }
        return Explanation(
            .usage, "report-open", Wording("危险报告尚未办结", "the report is not closed"))
    }
}
