import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists the referrals that are not done.
struct ReferralList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出尚未办结的转介,逾期的在前", "List the referrals that are not done, overdue first")
            .chosen)

    @OptionGroup var filter: UnitFilter

    @Option(help: .words("只列转介至该部门的", "only those to this department", value: "department"))
    var to: String?

    @Option(
        help: .words("只列该申请编号的", "only those of this application number", value: "number"))
    var number: String?

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let department = try to.map { try names.departments.require($0) }
        let units = try filter.knownUnits(node, names)
        let found = try node.openReferrals(of: units, application: number).filter { referral in
            department.map { referral.code(EntryFieldNumber.Referral.to) == $0 } != false
        }
        let rows = found.map { ReferralRow(referral: $0, names: names) }
        let late = rows.count { $0.late > 0 }
        let list = ListTable(
            Wording("部门转介", "Referrals"), rows,
            total: Wording(
                "未办结\(rows.count)件,其中逾期\(late)件。", "\(rows.count) open, \(late) of them late."))
        try context.list(
            rows, as: "referrals", list, sheet, noting: filter.root(names), node, names)
    }
}
