import ArgumentParser
import Casework
import Node
import Sheets

/// Shows one of the five archives of a village (M07), or counts what belongs to each.
struct ChildArchive: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: Wording(
            "村级五类档案:同一数据的五种视图", "The five archives of a village, as views of the files"
        ).chosen,
        discussion: Wording(
            """
            不写档案名称则列出五类及各有多少名儿童。档案:children 信息、problem-families 问题家庭、cases \
            个案服务、supervision 监护监督、assistance 帮扶。--out 导出为 .xlsx 或 .csv,须写明 --purpose。
            """,
            """
            Without a name it counts the children of each: children, problem-families, cases, \
            supervision, assistance. --out exports one as .xlsx or .csv and asks for --purpose.
            """
        ).chosen)

    @Argument(help: .words("哪一类(名称或编号)", "which of them, by name or number", value: "archive"))
    var archive: String?

    @Option(
        help: .words(
            "只列该单位及其下级(默认本单位)", "of this unit and those below (by default this machine's)",
            value: "unit"))
    var unit: String?

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let wanted = try archive.map { try Self.archive($0) }
        try requireArchive(wanted)
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let root = try names.find(unit)
        let children = try node.archivedChildren(of: try node.units(atOrBelow: root))
        guard let wanted else { return count(children, context) }
        let table = ArchiveTable(wanted, of: children)
        try sheet.write(noting: root, node, names) {
            document(table, named: names.unit(root), $0, names)
        }
        show(table, context)
    }

    private func requireArchive(_ wanted: VillageArchive?) throws {
        guard sheet.out == nil || wanted != nil else {
            throw CommandFailure.usage(Wording("导出须写明哪一类档案", "to export, name the archive"))
        }
    }

    private static func archive(_ text: String) throws -> VillageArchive {
        if let found = VillageArchive.named(text) { return found }
        let names = VillageArchive.allCases.map(\.name)
        throw CommandFailure.usage(
            Wording(
                "没有档案“\(text)”,可用:\(names.joined(separator: "、"))",
                "there is no archive “\(text)”; one of: \(names.joined(separator: ", "))"))
    }

    private func count(_ children: [ArchivedChild], _ context: Context) {
        let counts = VillageArchive.allCases.map { archive in
            (archive, children.count(where: archive.holds))
        }
        context.print([
            "archives": .array(
                counts.map {
                    [
                        "name": .string($0.0.name), "title": .string($0.0.title[context.language]),
                        "children": JSON($0.1),
                    ]
                })
        ]) { page in
            var table = TextTable(
                [
                    Wording("编号", "no."), Wording("名称", "name"), Wording("档案", "archive"),
                    Wording("儿童", "children"),
                ], rightAligned: [0, 3])
            for (archive, count) in counts {
                table.row([
                    String(archive.rawValue), archive.name, archive.title[context.language],
                    String(count),
                ])
            }
            page.table(table)
        }
    }

    private func show(_ table: ArchiveTable, _ context: Context) {
        let texts = table.rows.map { $0.map { CellValue($0).written } }
        context.print([
            "archive": .string(table.archive.name),
            "columns": .array(table.headings.map { .string($0[context.language]) }),
            "rows": .array(texts.map { .array($0.map { .string($0) }) }),
            "count": JSON(texts.count), "file": JSON(sheet.out),
        ]) { page in
            if let out = sheet.out {
                page.line("已导出\(texts.count)名儿童到 \(out)。", "In \(out): \(texts.count).")
                return
            }
            var lines = TextTable(table.headings)
            for text in texts { lines.row(text.map { DisplayWidth.cut($0, to: 24) }) }
            page.line(table.archive.title)
            page.table(lines)
            page.line("共\(texts.count)名。", texts.count.counted("child", "children") + ".")
        }
    }

    private func document(
        _ table: ArchiveTable, named unit: String, _ statement: ExportStatement, _ names: Names
    ) -> SheetDocument {
        SheetDocument(
            title: "\(unit) \(table.archive.title[names.language])", statement: statement,
            columns: table.headings.map { SheetColumn($0[names.language]) },
            rows: table.rows.map { $0.map { CellValue($0) } }, language: names.language)
    }
}
