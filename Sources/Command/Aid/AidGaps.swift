import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists the children who meet the conditions of a benefit and have none.
struct AidGaps: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: Wording(
            "应保未保:符合条件而没有享受待遇的儿童及原因", "Children who meet the conditions and have nothing, and why"
        ).chosen,
        discussion: Wording(
            """
            由困境类型(含按父母情况推定的)、年龄、残疾和户口推定,按单位的待遇口径;只供核实,不作决定。\
            查明的原因用 hamlet entry add 儿童 未纳入保障原因 填写。
            """,
            """
            Derived from categories (also those that follow from the parents), age, disability and \
            registration, by the unit's own rules; it decides nothing. A reason that was found out \
            is entered by `hamlet entry add CHILD uncovered`.
            """
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @Option(help: .words("只列该待遇", "only of this benefit", value: "benefit"))
    var kind: String?

    @Flag(help: .words("只列原因待查的", "only those whose reason nobody knows"))
    var unexplained = false

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let wanted = try kind.map { try CodeLists.benefit.require($0) }
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.knownUnits(node, names)
        let found = try node.benefitGaps(of: units)
        let rows = found.flatMap { child in
            child.gaps.filter { gap in
                wanted.map { gap.kind == $0 } != false && (!unexplained || gap.ground == .unknown)
            }.map { (child: child.child, gap: $0) }
        }
        let children = Set(rows.map(\.child.record)).count
        let total = Wording(
            "应保未保\(rows.count)项,涉及\(children)名儿童。",
            rows.count.counted("gap", "gaps") + " of " + children.counted("child", "children")
                + ".")
        let list = ListTable(Wording("应保未保", "Benefit gaps"), Self.heads, notes: [total]) {
            rows.map { cells($0.child, $0.gap, names) }
        }
        try context.list(
            list, sheet, noting: filter.root(names), node, names,
            [
                "gaps": .array(rows.map { json($0.child, $0.gap, names) }),
                "count": JSON(rows.count), "children": JSON(children),
            ])
    }

    private static let heads = [
        Wording("编号", "code"), Wording("姓名", "name"), Wording("单位", "unit"),
        Wording("待遇", "benefit"), Wording("原因", "why"),
    ]

    private func cells(_ child: KnownChild, _ gap: BenefitGap, _ names: Names) -> [String] {
        [
            child.record.code, child.summary.name, names.unit(child.unit),
            CodeLists.benefit.label(gap.kind)[names.language],
            gap.ground.wording[names.language],
        ]
    }

    private func json(_ child: KnownChild, _ gap: BenefitGap, _ names: Names) -> JSON {
        .object(
            names.json(child).merging([
                "benefit": JSON(gap.kind),
                "label": .string(CodeLists.benefit.label(gap.kind)[names.language]),
                "ground": .string(gap.ground.name), "source": .string(gap.source),
                "why": .string(gap.ground.wording[names.language]),
            ]) { $1 })
    }
}

extension BenefitGap.Ground {
    /// For programs.
    fileprivate var name: String {
        switch self {
        case .explained: "explained"
        case .applied: "applied"
        case .excluded: "excluded"
        case .surveyOnly: "survey-only"
        case .notRegistered: "not-registered"
        case .behind: "behind"
        case .unknown: "unknown"
        }
    }
}
