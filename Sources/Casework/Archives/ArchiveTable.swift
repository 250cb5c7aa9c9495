/// One of a village's archives as a table (M07): for people, and to be exported. What is sealed,
/// and what the reader's role may not read, stays out.
package struct ArchiveTable: Sendable {
    /// Which of them.
    package let archive: VillageArchive
    /// From left to right.
    package let headings: [Wording]
    /// One for each child, with as many cells as there are headings.
    package let rows: [[SurveyCell]]

    /// Shows the children that belong to the archive, in the order given.
    package init(_ archive: VillageArchive, of children: [ArchivedChild]) {
        self.archive = archive
        let columns = Self.shared + archive.columns
        headings = columns.map(\.label)
        rows = children.filter(archive.holds).map { child in columns.map { $0.cell(child) } }
    }

    private static let shared: [ArchiveColumn] = [
        ArchiveColumn("档案代码", "file") { .text(ArchiveColumn.code(of: $0.file)) },
        ArchiveColumn("村(社区)", "unit") { .text($0.unitName) },
        ArchiveColumn(ChildField.name), ArchiveColumn(ChildField.sex),
        ArchiveColumn(ChildField.birthDate),
    ]
}

extension VillageArchive {
    fileprivate var columns: [ArchiveColumn] {
        switch self {
        case .children: ofChildren
        case .problemFamilies: ofProblemFamilies
        case .cases: ofCases
        case .supervision: ofSupervision
        case .assistance: ofAssistance
        }
    }

    private var ofChildren: [ArchiveColumn] {
        [
            ArchiveColumn(ChildField.categories), ArchiveColumn(ChildField.risk),
            ArchiveColumn(ChildField.residenceAddress), ArchiveColumn(ChildField.guardianName),
            ArchiveColumn(ChildField.guardianPhone), ArchiveColumn(ChildField.school),
            ArchiveColumn(ChildField.schoolState), ArchiveColumn(ChildField.healthState),
            ArchiveColumn(ChildField.status),
        ]
    }

    private var ofProblemFamilies: [ArchiveColumn] {
        [
            .family, ArchiveColumn(family: FamilyForm.head),
            ArchiveColumn(family: FamilyForm.capacity), ArchiveColumn(ChildField.guardianName),
            ArchiveColumn(ChildField.guardianship), ArchiveColumn(ChildField.categories),
            .last(ChildField.guardianTalks, "最近约谈", "last talk"), .lastVisit,
        ]
    }

    private var ofCases: [ArchiveColumn] {
        [
            ArchiveColumn(ChildField.risk), .lastVisit, .nextVisit,
            .last(ChildField.assessments, "最近评估", "last assessment"), .assessedRisk,
            .last(ChildField.events, "最近变故", "last major change"), .openItems,
        ]
    }

    private var ofSupervision: [ArchiveColumn] {
        [
            .family, ArchiveColumn(ChildField.guardianName),
            ArchiveColumn(ChildField.guardianRelation), ArchiveColumn(ChildField.guardianship),
            .lastVisit, .nextVisit, .last(ChildField.guardianTalks, "最近约谈", "last talk"),
        ]
    }

    private var ofAssistance: [ArchiveColumn] {
        [
            .family, ArchiveColumn(family: FamilyForm.head),
            ArchiveColumn(family: FamilyForm.needs), ArchiveColumn(family: FamilyForm.benefits),
            ArchiveColumn(ChildField.needs), ArchiveColumn(ChildField.benefits),
            ArchiveColumn(ChildField.schoolState),
        ]
    }
}
