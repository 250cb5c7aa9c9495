import ArgumentParser
import Casework

struct AidGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aid",
        abstract: Wording("帮扶:应保未保、即将到期、各部门分工", "Help: who lacks what, what ends soon").chosen,
        discussion: Wording(
            """
            帮扶计划、措施、申请、待遇、未纳入原因和同意记录用 hamlet entry 逐条填写,转介用 hamlet referral。\
            单位的待遇口径、叠加规则和本地待遇条件也用 hamlet entry 填写(entry add 单位 待遇口径 …)。
            """,
            """
            Plans, measures, applications, entitlements, reasons and consents are entered by \
            `hamlet entry`, referrals by `hamlet referral`; so are a unit's benefit rules \
            (`entry add UNIT benefit_rules …`).
            """
        ).chosen,
        subcommands: [AidGaps.self, AidAhead.self, AidSteps.self])
}
