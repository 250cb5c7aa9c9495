import ArgumentParser
import Casework
import Node
import Records

/// Lists what people disagree about.
struct ConflictList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出分歧,硬分歧在前", "List the conflicts, hard ones first").chosen)

    @OptionGroup var filter: ConflictFilter
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let (cells, files) = try filter.conflicts(node, names)
        let words = ConflictWords(names: names)
        let hard = cells.count { $0.conflict.rule.isHard }
        try context.list(
            [
                "conflicts": .array(cells.map { words.json($0) } + files.map { words.json($0) }),
                "hard": JSON(hard), "soft": JSON(cells.count - hard), "files": JSON(files.count),
            ], of: node
        ) { page in
            var table = TextTable(ConflictWords.heads)
            for conflict in cells { table.row(words.cells(conflict)) }
            page.table(table)
            if !cells.isEmpty, !files.isEmpty { page.blank() }
            for conflict in files { words.write(conflict, to: &page) }
            page.line(
                "硬分歧\(hard),软分歧\(cells.count - hard),档案之间\(files.count)。",
                "\(hard) hard, \(cells.count - hard) soft, \(files.count) between files.")
            if !cells.isEmpty || !files.isEmpty {
                page.line(
                    "详情:hamlet conflict show 分歧;裁决:hamlet conflict resolve",
                    "More: `hamlet conflict show NAME`; decide: `hamlet conflict resolve`")
            }
        }
    }
}
