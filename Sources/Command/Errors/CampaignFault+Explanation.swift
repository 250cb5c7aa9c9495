import Casework
import Node

extension CampaignFault: Explained {
    var explanation: Explanation {
        switch self {
        case .unknown(let name, let known): Self.unknown(name, known)
        case .taken(let name):
            Explanation(
                .usage, "known-campaign",
                Wording("已有批次“\(name)”", "a campaign is called “\(name)” already"),
                advice: Wording(
                    "请另起名称,例如加上年份", "give it another name, such as with the year"))
        case .notTaking, .unknownState: nameExplanation
        case .notZero(let count):
            Explanation(
                .usage, "not-zero",
                Wording(
                    "有\(count)名儿童,不是零报告", "there are \(count) children: not a zero report"),
                advice: Wording("请填报“已完成”和人数", "report `done` with the number"))
        case .nobody:
            Explanation(
                .usage, "nobody-found",
                Wording("没有发现儿童的,应填报零报告", "a unit that found nobody files a zero report"),
                advice: Wording(
                    "用 --state 零报告,或用 --count 写明人数", "--state zero, or give --count"))
        }
    }

    private var nameExplanation: Explanation {
        switch self {
        case .notTaking(let unit):
            Explanation(
                .notFound, "not-taking-part",
                Wording("“\(unit)”不在参加单位之列", "“\(unit)” does not take part"),
                advice: Wording("用 --unit 指明填报单位", "name the unit that reports: --unit"))
        case .unknownState(let text):
            Explanation(
                .usage, "unknown-campaign-state",
                Wording("没有进度“\(text)”", "no state is called “\(text)”"),
                advice: Wording(
                    "可用:未开始、进行中、零报告、已完成",
                    "one of: not started, running, zero report, done"))
        default: Explanation(.failure, "campaign", Wording("\(self)", "\(self)"))
        }
    }

    private static func unknown(_ name: String, _ known: [String]) -> Explanation {
        Explanation(
            .notFound, "unknown-campaign",
            Wording("没有批次“\(name)”", "there is no campaign “\(name)”"),
            advice: known.isEmpty
                ? Wording("hamlet campaign start 开始一个批次", "`hamlet campaign start` begins one")
                : Wording(
                    "现有:\(known.joined(separator: "、"))",
                    "here are: \(known.joined(separator: ", "))"))
    }
}
