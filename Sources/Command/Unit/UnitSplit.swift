import ArgumentParser
import Casework
import Node
import Wire

/// Splits a part off a unit: the named children's files go there.
struct UnitSplit: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: Wording("从单位析出另一单位,指定儿童的档案随之转入", "Split a part off a unit").chosen,
        discussion: Wording(
            "先用 hamlet unit add 增设析出的单位,再用 --child 逐个指明转入的儿童(可多次)。",
            """
            The part is added first (`hamlet unit add`); `--child` names who goes there, as often \
            as needed.
            """
        ).chosen)

    @Argument(help: .unit) var unit: String

    @Option(help: .words("析出的单位", "the part", value: "unit"))
    var into: String

    @Option(
        name: .customLong("child"),
        help: .words("转入的儿童(可多次)", "who goes there; any number", value: "child"))
    var children: [String] = []

    @OptionGroup var options: SuccessionOptions
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let (unit, part) = (try names.tree.find(unit), try names.tree.find(into))
        guard unit.id != part.id else { throw NodeError.unfitParent(unit.name, below: part.name) }
        let day = try options.day(node)
        var files = FileRelocation(try chosen(of: unit, node), to: part, node, names)
        let isDone = try options.going.isGiven(
            context, Wording("办理?", "do it?"), after: page(unit, part, day, files, context))
        if isDone {
            try files.run(reason: options.reason)
            try node.splitOff(part, from: unit, on: day, reason: options.reason)
        }
        context.print([
            "unit": .string(unit.id.description), "part": .string(part.id.description),
            "from": .string(day.description), "files": files.json, "done": .bool(isDone),
        ]) { shown in
            shown.append(page(unit, part, day, files, context))
            if !isDone { shown.line("没有改动。", "Nothing was changed.") }
        }
    }

    /// The named children, each of whom has an open file in the unit.
    private func chosen(of unit: NamedUnit, _ node: Node) throws -> [KnownChild] {
        let open = try node.openChildren(of: unit.id)
        return try children.map { text in
            let files = try node.child(text).all.map(\.id)
            guard let child = open.first(where: { files.contains($0.record) }) else {
                throw ChildFault.unknown(text)
            }
            return child
        }
    }

    private func page(
        _ unit: NamedUnit, _ part: NamedUnit, _ day: CalendarDay, _ files: FileRelocation,
        _ context: Context
    ) -> Page {
        var page = Page(language: context.language)
        let count = files.children.count
        page.line(
            "“\(part.name)”自 \(day) 起由“\(unit.name)”析出,档案\(count)份:",
            "From \(day) “\(part.name)” is split off from “\(unit.name)”, with "
                + "\(count.counted("file", "files")):")
        files.write(to: &page)
        return page
    }
}
