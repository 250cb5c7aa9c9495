import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists the files whose time runs or is over.
struct RetentionList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording(
            "列出保存期限:哪些档案可以删除,何时可以,为何不能",
            "List which files may be erased, from when on, and what keeps them"
        ).chosen,
        discussion: Wording(
            """
            期限自成年、结案、死亡或迁出起算,家庭档案随其中最后一名儿童;单位可另定年限(hamlet entry add 单位 档案保存期限)。\
            到期不会自动删除,由管理员用 hamlet erasure add 删除。
            """,
            """
            Majority, closing, death or a move lets the time run, for a family's record that of \
            the last of its children; a unit may state other years (`hamlet entry add UNIT \
            retention`). Nothing is erased by itself: an administrator \
            does it with `hamlet erasure add`.
            """
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @Flag(help: .words("只列可以删除的", "only those that may be erased"))
    var over = false

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let kept = try node.retention(of: filter.units(node, names)).filter {
            !over || $0.retention.isOver(on: names.today)
        }
        let list = list(kept, names)
        try context.list(
            list, sheet, noting: filter.root(names), node, names,
            ["files": .array(kept.map { json($0, names) }), "count": JSON(kept.count)])
    }

    private func list(_ kept: [KnownRetention], _ names: Names) -> ListTable {
        let free = kept.count { $0.retention.isOver(on: names.today) }
        let heads = [
            Wording("编号", "code"), Wording("类别", "kind"), Wording("姓名", "name"),
            Wording("单位", "unit"), Wording("起算", "since"), Wording("原因", "because"),
            Wording("可删除", "erasable"), Wording("不能删除的原因", "kept for"),
        ]
        let total = Wording(
            "共\(kept.count)份,可以删除的\(free)份。",
            kept.count.counted("file", "files") + ", \(free) of them may be erased.")
        return ListTable(Wording("保存期限", "Retention"), heads, notes: [total]) {
            kept.map { cells($0, names) }
        }
    }

    private func cells(_ file: KnownRetention, _ names: Names) -> [String] {
        let kept = file.retention
        return [
            RecordCode(file.record).description, file.kind.wording[names.language], file.name,
            names.unit(file.unit), kept.start?.description ?? "?",
            kept.rule.reason.wording[names.language], kept.due?.description ?? "?",
            kept.blocks.map { $0.wording[names.language] }
                .joined(separator: names.language.separator),
        ]
    }

    private func json(_ file: KnownRetention, _ names: Names) -> JSON {
        let kept = file.retention
        return [
            "code": .string(RecordCode(file.record).description),
            "name": .string(file.name),
            "kind": .string(file.kind.wording[names.language]),
            "unit": .string(names.unit(file.unit)),
            "unitId": .string(file.unit.description),
            "because": .string(kept.rule.reason.wording[names.language]),
            "since": JSON(kept.start?.description), "years": JSON(kept.rule.years),
            "basis": .string(kept.rule.basis), "erasableFrom": JSON(kept.due?.description),
            "erasable": .bool(kept.isOver(on: names.today)),
            "keptFor": .array(kept.blocks.map { .string($0.wording[names.language]) }),
        ]
    }
}
