import Casework
import Node
import Records

/// A child's file on a page, or for a program.
struct ChildPage {
    let file: ChildFile
    let names: Names
    let view: FileView
    let summary: ChildSummary
    let conflicts: [CellConflict]
    let fileConflicts: [FileConflict]
    let derived: [Wording]

    init(_ file: ChildFile, _ node: Node, _ names: Names, opensSealed: Bool) throws {
        self.file = file
        self.names = names
        let role = try node.role(in: file.working.unit)
        view = FileView(
            file.record, on: names.today, role: role, names.language, opensSealed: opensSealed,
            unitName: { names.unit($0) })
        let unit = names.tree[file.working.unit]
        let rule = unit?.visitRule ?? .standard
        summary = ChildSummary(file.united, rule: rule, until: names.today)
        let all = try node.conflicts()
        let ids = file.all.map(\.id)
        conflicts = all.cells.filter { $0.files.contains(where: ids.contains) }
        fileConflicts = all.files.filter { $0.conflict.files.contains(where: ids.contains) }
        derived =
            DerivedFacts(
                of: file.record, summary, by: unit?.rulePack ?? RulePacks.standard, rule,
                on: names.today
            ).wordings
    }

    var isClosed: Bool { file.united.openFiles == file.united.files && summary.isClosed }
}
