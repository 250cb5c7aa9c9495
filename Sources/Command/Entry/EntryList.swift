import ArgumentParser
import Casework
import Node
import Wire

/// Lists the items of a collection or a set: of one record, or of all records of units. Without
/// one, the fields of a record that hold items.
struct EntryList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording(
            "列出各条;不写字段时列出含多条的字段", "List the entries; without a field, the fields that hold them"
        ).chosen,
        discussion: Wording(
            """
            例:hamlet entry list 岩温 照料人;hamlet entry list --unit 青石县 热线受理 列出该单位及其下级\
            各档案中的全部各条。--out 写成 .xlsx 或 .csv 表,须写明 --purpose;保密内容不写入表中。
            """,
            """
            Examples: hamlet entry list 岩温 carers; hamlet entry list --unit 青石县 hotline lists \
            those of all records of the unit and of all below it. --out writes an .xlsx or .csv \
            sheet, for which --purpose is needed; what is sealed stays out of it.
            """
        ).chosen)

    @Argument(help: .recordOrCollection) var record: String

    @Argument(help: .collection) var collection: String?

    @Option(
        help: .words(
            "不写档案,列出该单位及其下级的", "of this unit and those below it, in place of a record",
            value: "unit"))
    var unit: String?

    @Option(
        help: .words("打开保密内容的理由", "why the sealed items are opened", value: "text"))
    var reason: String?

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try check()
        if let unit { return try list(record, below: unit, context) }
        guard let collection else { return try listFields(context) }
        let open = try OpenItems(record, collection, context)
        let rows = try open.rows(opening: reason)
        let list = table(rows, open)
        try sheet.write(list, noting: open.file.working.unit, open.node, open.names)
        context.tell(reason, opened: rows.opening)
        try context.list(
            [
                "code": .string(open.code), "collection": .object(open.names.json(open.field)),
                "past": JSON(rows.items.past),
                "entries": .array(rows.items.entries.map { .object(rows.json($0)) }),
                "file": JSON(sheet.out),
            ], of: open.node
        ) { page in
            guard sheet.out == nil else { return sheet.show(list, on: &page) }
            rows.write(to: &page)
        }
    }

    private func check() throws {
        guard unit == nil || collection == nil else {
            throw CommandFailure.usage(
                Wording("写 --unit 时不写档案,只写字段", "with --unit give the field and no record"))
        }
        guard unit == nil || Int(WrittenText.key(record)) == nil else {
            throw CommandFailure.usage(
                Wording(
                    "写 --unit 时字段用名称:各表的编号各不相同",
                    "with --unit a field goes by its name: each form has numbers of its own"))
        }
        guard reason == nil || (unit == nil && sheet.out == nil) else {
            throw CommandFailure.usage(
                Wording(
                    "保密内容只能逐个档案打开,不写入表中",
                    "what is sealed is opened in one record at a time, and stands in no sheet"))
        }
        guard sheet.out == nil || unit != nil || collection != nil else {
            throw CommandFailure.usage(
                Wording("导出须写明哪一个字段", "to export, name the field whose entries are meant"))
        }
        try sheet.check()
    }

    private func table(_ rows: ItemRows, _ open: OpenItems) -> ListTable {
        let place = ItemPlace(open.file.form, open.field)
        let table = EntryTable([place], of: [open.file.working.unit], open.names)
        let label = open.field.label
        return table.list(
            Wording("\(open.code) \(label.chinese)", "\(open.code) \(label.english)"),
            rows.items.entries.map { item in
                table.cells(
                    ListedEntry(item, at: place, of: open.file, author: rows.author(of: item)))
            }, notes: [open.names.count(rows.items)])
    }

    private func list(_ name: String, below unit: String, _ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let root = try names.tree.find(unit).id
        try UnitEntries(name, below: root, node, names).list(context, sheet)
    }

    private func listFields(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let file = try node.file(record)
        let seen = try ViewPage(file, node, names).seen
        let found = seen.fields.filter(\.holdsItems).map { seen.view.items(of: $0) }
        try context.list(
            [
                "code": .string(file.working.id.code),
                "collections": .array(found.map { json($0, names) }),
            ], of: node
        ) { page in
            var table = TextTable(
                [Wording("编号", "no."), Wording("字段", "field"), Wording("条数", "entries")],
                rightAligned: [0, 2])
            for items in found {
                table.row([
                    String(items.field.number), items.field.label[context.language],
                    String(items.entries.count),
                ])
            }
            page.table(table)
        }
    }

    private func json(_ items: FileView.Collection, _ names: Names) -> JSON {
        .object(
            names.json(items.field).merging([
                "entries": JSON(items.entries.count), "past": JSON(items.past),
                "byHand": .bool(items.field.upkeep != .byProgram),
            ]) { $1 })
    }
}

extension ArgumentHelp {
    fileprivate static var recordOrCollection: ArgumentHelp {
        .words(
            "儿童(档案编号、姓名或身份证号码)、家庭(编号)或单位(名称或代码);写 --unit 时为字段",
            "a child (code, name or identity number), a family (code) or a unit (name or code); "
                + "with --unit, the field", value: "record")
    }
}
