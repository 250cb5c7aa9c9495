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
        let role = try node.role(in: file.working.unit)
        let view = FileView(
            file.record, on: names.today, role: role, context.language, opensSealed: false,
            unitName: { names.unit($0) })
        let lines = try node.history(of: file, context.language)
        let found = view.collections.first { $0.field.number == ChildField.visits }
        let visits = (found?.entries ?? []).map { item in
            VisitRow(item: item, line: lines.first { $0.dot == item.id.dot }, names: names)
        }
        context.print([
            "code": .string(file.working.id.code), "past": JSON(found?.past ?? 0),
            "visits": .array(visits.enumerated().map { $1.json(number: $0 + 1) }),
        ]) { page in
            for (place, visit) in visits.enumerated() { visit.write(number: place + 1, to: &page) }
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

    func json(number: Int) -> JSON {
        var fields: [String: JSON] = [:]
        for (field, text) in item.fields { fields[field.name] = .string(text) }
        return [
            "number": JSON(number), "visit": .string(item.id.dot.code),
            "correction": .bool(item.corrects != nil), "fields": .object(fields),
            "entered": .object(names.json(line?.author, line?.time, line?.doubt)),
        ]
    }

    func write(number: Int, to page: inout Page) {
        let others = item.fields.filter { $0.field.number != VisitField.date }
            .map { "\($0.field.label[names.language]) \($0.text)" }
        page.line(
            "\(number)  \(item[VisitField.date])  "
                + others.joined(separator: names.language.separator))
        let mark = item.corrects == nil ? Wording("", "") : Wording("(更正)", " (a correction)")
        page.line(
            "填写:\(names.person(line?.author)) \(names.time(line?.time, line?.doubt))"
                + mark.chinese,
            "entered by \(names.person(line?.author)), \(names.time(line?.time, line?.doubt))"
                + mark.english, indent: 4)
    }
}
