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
    /// When each part of the file was last confirmed (M09).
    let sections: [SectionStanding]

    init(_ file: ChildFile, _ node: Node, _ names: Names, opensSealed: Bool) throws {
        self.file = file
        self.names = names
        view = ViewPage(
            file, names, role: try node.role(in: file.working.unit), opensSealed: opensSealed)
        let (tree, unit) = (names.tree, file.working.unit)
        let rule = tree[unit]?.visitRule ?? .standard
        summary = ChildSummary(file.united, rule: rule, until: names.today)
        let all = try node.conflicts()
        let ids = file.all.map(\.id)
        conflicts = all.cells.filter { $0.files.contains(where: ids.contains) }
        fileConflicts = all.files.filter { $0.conflict.files.contains(where: ids.contains) }
        sections = try node.sections(of: file)
        derived =
            try Self.families(of: file, node)
            + DerivedFacts(
                of: file.record, summary, by: tree.rulePack(of: unit, on: names.today), rule,
                on: names.today
            ).wordings
            + [Self.local(file, tree.categoryList(of: unit, on: names.today))].compactMap { $0 }
            + (summary.isClosed ? [] : [sections.staleWording(on: names.today)].compactMap { $0 })
    }

    /// The unit's own names of the child's categories (M12).
    private static func local(_ file: ChildFile, _ list: CategoryList?) -> Wording? {
        guard let list else { return nil }
        let items = list.items(of: file.record.openCategories)
        guard !items.isEmpty else { return nil }
        return Wording { language in
            list.title[language] + ": "
                + items.map { "\($0.number) \($0.label[language])" }
                .joined(separator: language.separator)
        }
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
