import Casework
import Node
import Records

/// Work in which several levels act on the same entry: dangers, problems, referrals, campaigns.
extension Person {
    mutating func reportDanger() throws -> [Dot] {
        guard let child = try anyChild() else { return try enter(1) }
        let situation = WrittenField("situation", code(of: CodeLists.danger))
        let dots = try node.addReport([situation], to: child).dots
        reached.append(.dangerReported)
        return dots
    }

    private mutating func code(of list: CodeList) -> String {
        generator.pick(list.codes).map { String($0.number) } ?? ""
    }

    /// Acknowledges a report, says that someone was told, or closes it.
    mutating func followReport() throws -> [Dot] {
        guard let report = generator.pick(try node.reports()) else { return try reportDanger() }
        switch generator.below(4) {
        case 0:
            let told = [WrittenField("to", "公安"), WrittenField("means", "电话")]
            return try node.tell(report, told).dots
        case 1:
            let dots = try node.close(report, result: "已安全").dots
            reached.append(.dangerClosed)
            return dots
        default:
            let response = String(1 + generator.below(3))
            let dots = try node.acknowledge(report, response: response).dots
            reached.append(.dangerAcknowledged)
            return dots
        }
    }

    /// Enters a problem, or brings one further: given to someone, done, verified.
    mutating func workOnProblem() throws -> [Dot] {
        let open = try node.problems(ProblemFilter(units: Set(try node.units(atOrBelow: nil))))
        guard let problem = generator.pick(open), generator.chance(percent: 70) else {
            guard let child = try anyChild() else { return try enter(1) }
            return try node.addProblem([WrittenField("what", "屋顶漏雨")], to: child).dots
        }
        let (file, item) = (try node.file(problem.record), String(problem.number))
        switch generator.below(3) {
        case 0: return try node.assignProblem(item, of: file, []).dots
        case 1:
            return try node.finishProblem(item, of: file, [WrittenField("result", "已换瓦")]).dots
        default:
            let dots = try node.verifyProblem(item, of: file, []).dots
            reached.append(.problemVerified)
            return dots
        }
    }

    /// Sends a child's referral, or writes what was answered to one, or that it was verified.
    mutating func refer() throws -> [Dot] {
        let open = try node.openReferrals(of: try node.units(atOrBelow: nil))
        guard let referral = generator.pick(open), generator.chance(percent: 60) else {
            guard let child = try anyChild() else { return try enter(1) }
            let lists = [("to", CodeLists.department), ("subject", CodeLists.referralSubject)]
            let written = lists.map { WrittenField($0, code(of: $1)) }
            return try node.addReferral(written, to: child).dots
        }
        let state = String(ReferralState.accepted.rawValue + generator.below(5))
        let file = try node.child(referral.child.record)
        let dots = try node.answerReferral(
            String(referral.number), state,
            [WrittenField("reason", "材料不全"), WrittenField("result", "已办")], in: file
        ).dots
        reached.append(.referralAnswered)
        return dots
    }

    /// Begins a campaign for the units below, or reports how far the own unit has come.
    mutating func survey() throws -> [Dot] {
        let units = try node.units()
        guard let own = units[node.unit] else { return [] }
        guard let campaign = generator.pick(try node.campaigns()) else {
            let name = WrittenField("name", "排查\(generator.below(100))")
            return try node.startCampaign([name], at: own).dots
        }
        let (state, count) = (String(1 + generator.below(4)), generator.below(9))
        let dots = try node.reportCampaign(
            campaign.known.campaign.name, of: own, state: state, count: count, note: ""
        ).dots
        reached.append(.campaignReported)
        return dots
    }
}
