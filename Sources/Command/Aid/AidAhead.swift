import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists what changes for children with an age, and which benefits end.
struct AidAhead: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "ahead",
        abstract: Wording(
            "即将满3、6、16、18周岁的儿童和即将到期的待遇", "Children who turn 3, 6, 16 or 18, and benefits that end"
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @Option(
        help: .words("今后多少个月", "within so many months", value: "months"))
    var months = ComingChange.monthsAhead

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        guard (1...240).contains(months) else {
            throw CommandFailure.usage(Wording("月数应为1至240", "months: 1 to 240"))
        }
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.knownUnits(node, names)
        let changes = try node.comingChanges(of: units, until: names.today.adding(months: months))
        let list = list(changes, names)
        try context.list(
            list, sheet, noting: filter.root(names), node, names,
            ["changes": .array(changes.map { json($0, names) }), "count": JSON(changes.count)])
    }

    private func list(_ changes: [ExpectedChange], _ names: Names) -> ListTable {
        let heads = [
            Wording("编号", "code"), Wording("姓名", "name"), Wording("单位", "unit"),
            Wording("届时", "what changes"),
        ]
        let total = Wording(
            "共\(changes.count)项。", changes.count.counted("change", "changes") + ".")
        return ListTable(
            Wording("将满年龄和到期待遇", "Changes ahead"), heads, notes: [total]
        ) {
            changes.map { change in
                [
                    change.child.record.code, change.child.summary.name,
                    names.unit(change.child.unit), change.change.wording[names.language],
                ]
            }
        }
    }

    private func json(_ expected: ExpectedChange, _ names: Names) -> JSON {
        let (age, benefit): (Int?, Int?) =
            switch expected.change.matter {
            case .age(let transition): (transition.age, nil)
            case .outgrown(let kind, let age): (age, kind)
            case .ended(let kind): (nil, kind)
            }
        return .object(
            names.json(expected.child).merging([
                "day": .string(expected.change.day.description),
                "age": age.map { JSON($0) } ?? .null,
                "benefit": benefit.map { JSON($0) } ?? .null,
                "message": .string(expected.change.wording[names.language]),
            ]) { $1 })
    }
}
