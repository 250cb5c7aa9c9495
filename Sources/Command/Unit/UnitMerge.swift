import ArgumentParser
import Casework
import Node
import Wire

/// Merges units into another: their children's files go there, then they are no more.
struct UnitMerge: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: Wording("把单位并入另一单位,档案随之转入", "Merge units into another, files included").chosen,
        discussion: Wording(
            "先列出将转入的档案。每份档案单独办理,中断后再次运行即继续。",
            """
            It begins with the list of files that go there. Each file is an act of its own: what \
            was interrupted goes on when it is run again.
            """
        ).chosen)

    @Argument(help: .unit) var units: [String]

    @Option(help: .words("并入的单位", "the unit that they are merged into", value: "unit"))
    var into: String

    @OptionGroup var options: SuccessionOptions
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let merged = try units.map { try names.tree.find($0) }
        let target = try names.tree.find(into)
        guard !merged.contains(where: { $0.id == target.id }) else {
            throw NodeError.unfitParent(target.name, below: target.name)
        }
        let day = try options.day(node)
        var files = FileRelocation(
            try merged.flatMap { try node.openChildren(of: $0.id) }, to: target, node, names)
        let isDone = try options.going.isGiven(
            context, Wording("办理?", "do it?"), after: page(merged, target, day, files, context))
        if isDone { try merge(merged, &files, on: day, node) }
        context.print([
            "units": .array(merged.map { .string($0.id.description) }),
            "into": .string(target.id.description), "from": .string(day.description),
            "files": files.json, "done": .bool(isDone),
        ]) { shown in
            shown.append(page(merged, target, day, files, context))
            if !isDone { shown.line("没有改动。", "Nothing was changed.") }
        }
    }

    private func merge(
        _ merged: [NamedUnit], _ files: inout FileRelocation, on day: CalendarDay, _ node: Node
    ) throws {
        try files.run(reason: options.reason)
        for unit in merged {
            try node.abolish(unit, into: files.target.id, from: day, reason: options.reason)
        }
    }

    private func page(
        _ merged: [NamedUnit], _ target: NamedUnit, _ day: CalendarDay, _ files: FileRelocation,
        _ context: Context
    ) -> Page {
        var page = Page(language: context.language)
        let units = merged.map(\.name)
        let count = files.children.count
        page.line(
            "“\(units.joined(separator: "”、“"))”自 \(day) 起并入“\(target.name)”,档案\(count)份:",
            "From \(day) “\(units.joined(separator: "”, “"))” is merged into “\(target.name)”, "
                + "with \(count.counted("file", "files")):")
        files.write(to: &page)
        return page
    }
}
