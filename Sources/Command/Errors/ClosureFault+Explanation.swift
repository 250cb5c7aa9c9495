import Casework
import Node

extension ClosureFault: Explained {
    var explanation: Explanation {
        switch self {
        case .noResult, .notDone, .ownWork: entryExplanation
        case .openProblems, .openDanger: fileExplanation
        }
    }

    private var entryExplanation: Explanation {
        switch self {
        case .noResult:
            Explanation(
                .usage, "no-result",
                Wording("没有处理结果,不能办结", "without a result nothing is done"),
                advice: Wording(
                    "写明结果:problem done 用 --result,其余填写结果字段",
                    "say what came of it: `problem done` by --result, elsewhere in its field"))
        case .notDone:
            Explanation(
                .notAllowed, "not-done",
                Wording("尚未办结,不能核验", "it is not marked as done, so it cannot be verified"),
                advice: Wording(
                    "先由承办人办结:hamlet problem done,其余用 hamlet entry correct",
                    "whoever does it marks it first: `hamlet problem done`, `hamlet entry "
                        + "correct` elsewhere"))
        default:
            Explanation(
                .notAllowed, "own-work",
                Wording(
                    "办结人不能核验自己办的事,须由另一人核验",
                    "whoever marked it as done does not verify it: a second person does"),
                advice: Wording(
                    "请同事或上级单位核验", "ask a colleague, or the unit above, to look"))
        }
    }

    private var fileExplanation: Explanation {
        switch self {
        case .openProblems(let count):
            Explanation(
                .notAllowed, "open-problems",
                Wording(
                    "还有\(count)个问题或事项没有核验销号,不能结案",
                    count.counted("matter is", "matters are") + " not verified: not closed"),
                advice: Wording(
                    "hamlet child show 列出;确须结案的,用 --note 写明理由",
                    "`hamlet child show` lists them; if it must be closed, say why: --note"))
        case .openDanger(let count):
            Explanation(
                .notAllowed, "open-danger",
                Wording(
                    "还有\(count)件危险报告没有办结,不能结案",
                    count.counted("danger is", "dangers are") + " still open: not closed"),
                advice: Wording(
                    "hamlet report list 列出,hamlet report show 查看",
                    "`hamlet report list` lists them, `hamlet report show` shows one"))
        default: Explanation(.failure, "closure", Wording("\(self)", "\(self)"))
        }
    }
}
