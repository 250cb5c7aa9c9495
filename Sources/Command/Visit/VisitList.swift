import ArgumentParser
import Casework
import Node
import Records

/// Lists the visits of a child.
struct VisitList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出儿童的走访", "List the visits of a child").chosen)

    @Argument(help: .child) var child: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let (node, names, file) = try context.open(child: child)
        let view = try ViewPage(file, node, names).view
        let lines = try node.history(of: file, context.language)
        let found = view.collections.first { $0.field.number == ChildField.visits }
        let visits = (found?.entries ?? []).map { item in
            VisitRow(item: item, line: lines.first { $0.dot == item.written }, names: names)
        }
        try context.list(
            [
                "code": .string(file.working.id.code), "past": JSON(found?.past ?? 0),
                "visits": .array(visits.map(\.json)),
            ], of: node
        ) { page in
            for visit in visits { visit.write(to: &page) }
            page.line("共\(visits.count)次走访。", visits.count.counted("visit", "visits") + ".")
            if let past = found?.past, past > 0 {
                page.line(
                    "另有\(past)次已更正或撤下。",
                    past.counted("was", "were") + " corrected or taken out.")
            }
        }
    }
}

/// One visit of the list, with who entered it.
private struct VisitRow {
    let item: FileView.Item
    let line: HistoryLine?
    let names: Names

    var json: JSON {
        .object(
            names.json(item, form: Forms.child).merging([
                "visit": .string(item.written.code), "correction": .bool(item.corrects != nil),
                "entered": .object(names.json(line?.author, line?.time, line?.doubt)),
            ]) { $1 })
    }

    func write(to page: inout Page) {
        page.line(
            "\(item.number)  \(item[VisitField.date])  "
                + names.text(item, without: VisitField.date) + names.marks(item))
        for warning in item.warnings { page.line(names.text(warning), indent: 4) }
        let mark = item.corrects == nil ? Wording("", "") : Wording("(更正)", " (a correction)")
        page.line(
            "填写:\(names.person(line?.author)) \(names.time(line?.time, line?.doubt))"
                + mark.chinese,
            "entered by \(names.person(line?.author)), \(names.time(line?.time, line?.doubt))"
                + mark.english, indent: 4)
    }
}
