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
    /// What the file asks to be done, but for visits.
    let open: [DueRow]
    /// When each part of the file was last confirmed (M09).
    let sections: [SectionStanding]

    /// - Parameter reason: why sealed items are opened, which is recorded; nil leaves them sealed.
    init(_ named: ChildFile, _ node: Node, _ names: Names, opening reason: String?) throws {
        self.names = names
        view = try ViewPage(named, node, names, opening: reason)
        let file = view.seen.file
        self.file = file
        let (tree, unit) = (names.tree, file.working.unit)
        let rule = tree[unit]?.visitRule ?? .standard
        summary = ChildSummary(file.united, rule: rule, until: names.today)
        let all = try node.conflicts()
        let ids = file.all.map(\.id)
        conflicts = all.cells.filter { $0.files.contains(where: ids.contains) }
        fileConflicts = all.files.filter { $0.conflict.files.contains(where: ids.contains) }
        let help = try node.help(of: view.seen, summary)?.wordings ?? []
        open = try node.openItems(of: file).map { DueRow(item: $0, names: names) }
        sections = try node.sections(of: file)
        derived =
            try Self.families(of: file, node) + Self.placement(of: file, view, names)
            + DerivedFacts(
                of: file.record, summary, by: tree.rulePack(of: unit, on: names.today), rule,
                on: names.today
            ).wordings
            + tree.ruleDoubts(of: unit, on: names.today).map(\.wording)
            + [Self.local(file, tree.categoryList(of: unit, on: names.today))].compactMap { $0 }
            + (summary.isClosed ? [] : [sections.staleWording(on: names.today)].compactMap { $0 })
            + help
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

    /// Which unit answers for a child that is placed or has come back (M57), to whoever may read
    /// that it is.
    private static func placement(
        of file: ChildFile, _ view: ViewPage, _ names: Names
    ) -> [Wording] {
        let isPlaced = view.view.collections.contains { collection in
            [ChildField.placements, ChildField.returns].contains(collection.field.number)
                && !collection.entries.isEmpty
        }
        guard isPlaced else { return [] }
        return [ResponsibleUnit(of: file.record).wording { names.unit($0) }]
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
