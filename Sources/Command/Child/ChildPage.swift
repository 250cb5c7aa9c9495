import Casework
import Node
import Records

/// A child's file on a page, or for a program.
struct ChildPage {
    let file: ChildFile
    let names: Names
    let view: ViewPage
    let summary: ChildSummary
    let conflicts: [CellConflict]
    let fileConflicts: [FileConflict]
    let derived: [Wording]

    init(_ file: ChildFile, _ node: Node, _ names: Names, opensSealed: Bool) throws {
        self.file = file
        self.names = names
        view = ViewPage(
            file, names, role: try node.role(in: file.working.unit), opensSealed: opensSealed)
        let unit = names.tree[file.working.unit]
        let rule = unit?.visitRule ?? .standard
        summary = ChildSummary(file.united, rule: rule, until: names.today)
        let all = try node.conflicts()
        let ids = file.all.map(\.id)
        conflicts = all.cells.filter { $0.files.contains(where: ids.contains) }
        fileConflicts = all.files.filter { $0.conflict.files.contains(where: ids.contains) }
        let help = try Self.help(of: file, summary, node, names, opensSealed: opensSealed)
        derived =
            try Self.families(of: file, node)
            + DerivedFacts(
                of: file.record, summary, by: unit?.rulePack ?? RulePacks.standard, rule,
                on: names.today
            ).wordings + help
    }

    /// What follows for the help of the child; nothing for an outside assessor.
    private static func help(
        of file: ChildFile, _ summary: ChildSummary, _ node: Node, _ names: Names,
        opensSealed: Bool
    ) throws -> [Wording] {
        let unit = file.working.unit
        guard names.roles.reader(in: unit) != .assessor else { return [] }
        return HelpFacts(
            of: file.record, summary, by: try node.benefits(of: unit),
            names.tree[unit]?.rulePack ?? RulePacks.standard, on: names.today,
            opensSealed: opensSealed
        ).wordings
    }

    /// The families that are here, with the other children that they name.
    private static func families(of file: ChildFile, _ node: Node) throws -> [Wording] {
        let own = file.all.map(\.id)
        return try node.families(of: file).map { family in
            let code = family.named.id.code
            let head = FamilySummary(family.record).head
            let others = try node.members(of: family).filter { !own.contains($0.file) }
            let (chinese, english) = (Language.chinese.separator, Language.english.separator)
            let names = others.map { $0.name.isEmpty ? $0.file.code : $0.name }
            return Wording(
                "家庭 \(code):户主\(head)"
                    + (names.isEmpty ? "" : ",还有" + names.joined(separator: chinese)),
                "family \(code): head \(head)"
                    + (names.isEmpty ? "" : "; also " + names.joined(separator: english)))
        }
    }

    var isClosed: Bool { file.united.openFiles == file.united.files && summary.isClosed }
}
