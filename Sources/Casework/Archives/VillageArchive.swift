/// The five archives that a village keeps (M07, S2), as views over the one store: each says which
/// children belong to it and what is shown of them. Nothing is copied into them.
package enum VillageArchive: Int, Hashable, Sendable, CaseIterable {
    case children = 1
    case problemFamilies = 2
    case cases = 3
    case supervision = 4
    case assistance = 5

    /// For programs and the command line.
    package var name: String {
        switch self {
        case .children: "children"
        case .problemFamilies: "problem-families"
        case .cases: "cases"
        case .supervision: "supervision"
        case .assistance: "assistance"
        }
    }

    /// As S2 calls it.
    package var title: Wording {
        switch self {
        case .children: Wording("困境未成年人信息档案", "children in difficulty")
        case .problemFamilies: Wording("问题家庭未成年人信息档案", "children of families with problems")
        case .cases: Wording("未成年人个案服务档案", "case service")
        case .supervision:
            Wording("贫困家庭监护监督服务档案", "supervision of guardianship in poor families")
        case .assistance:
            Wording("贫困家庭及未成年子女帮扶档案", "assistance to poor families and their children")
        }
    }

    /// The archive that goes by a name, a title or a number; nil if there is none.
    package static func named(_ written: String) -> VillageArchive? {
        let key = WrittenText.key(written)
        return allCases.first { archive in
            [archive.name, archive.title.chinese, archive.title.english, String(archive.rawValue)]
                .contains { WrittenText.key($0) == key }
        }
    }

    /// Whether a child belongs to it. Files whose work has ended are left out by the caller.
    package func holds(_ child: ArchivedChild) -> Bool {
        switch self {
        case .children: true
        case .problemFamilies: child.isOfProblemFamily
        case .cases: child.isCase
        case .supervision, .assistance: child.isPoor
        }
    }
}
