package import Records

/// Where the set of categories and what follows from the parents do not agree. A person looks at
/// it; nothing is changed by itself.
package enum CategoryGap: Hashable, Sendable {
    /// It follows from the parents, and is not in the set.
    case missing(DerivedCategory)
    /// It is in the set, and does not follow from what is written of the parents.
    case unfounded(category: Int, DerivedCategory)
    /// It follows from one of the statements about the parents and not from another: first the
    /// disagreement about the parents has to be settled.
    case disputed(category: Int)
    /// Both 孤儿 and 事实无人抚养 stand in the set: they exclude each other.
    case orphanAndUnattended
    /// 重残 stands in the set, and grade or certificate do not show it (M14).
    case disabilityUnfounded(RulePack)
    /// Grade and certificate show a severe disability that is not in the set.
    case disabilityMissing(RulePack)
    /// 重病 stands in the set without a basis: illness is yes or no, and who says so (M14).
    case illnessWithoutBasis

    /// The gaps of one child, orphan first.
    package static func all(
        of record: Record, by pack: RulePack, in month: CalendarMonth? = nil
    ) -> [CategoryGap] {
        let current = record.currentFacts(of: ChildField.categories).map(\.code)
        let derived = DerivedCategory.all(of: record, by: pack, in: month)
        var gaps: [CategoryGap] = []
        for category in [Category.orphan, Category.unattended] {
            if let gap = gap(category, isSet: current.contains(category), derived) {
                gaps.append(gap)
            }
        }
        if current.contains(Category.orphan), current.contains(Category.unattended) {
            gaps.append(.orphanAndUnattended)
        }
        return gaps + healthGaps(of: record, by: pack)
    }

    private static func healthGaps(of record: Record, by pack: RulePack) -> [CategoryGap] {
        let facts = record.currentFacts(of: ChildField.categories)
        let isSet = { (category: Int) in facts.contains { $0.code == category } }
        let (grade, category, isCertified) = record.disability
        let isSevere = isCertified && pack.severity.counts(grade: grade, category: category)
        var gaps: [CategoryGap] = []
        if isSet(Category.severelyDisabled) != isSevere {
            gaps.append(isSevere ? .disabilityMissing(pack) : .disabilityUnfounded(pack))
        }
        let ill = facts.first { $0.code == Category.gravelyIll }
        if let ill, ill.fact.basis == nil { gaps.append(.illnessWithoutBasis) }
        return gaps
    }

    private static func gap(
        _ category: Int, isSet: Bool, _ derived: [DerivedCategory]
    ) -> CategoryGap? {
        guard let first = derived.first else { return nil }
        let following = derived.count { $0.judgement.category == category }
        if following > 0, following < derived.count { return .disputed(category: category) }
        if following > 0 { return isSet ? nil : .missing(first) }
        let isOpen = derived.contains { $0.judgement.isOpen }
        return isSet && !isOpen ? .unfounded(category: category, first) : nil
    }
}

extension Judgement {
    /// Whether more knowledge could still lead to the category.
    fileprivate var isOpen: Bool {
        switch self {
        case .unclear, .sinceMissing: true
        case .orphan, .unattended, .unattendedFrom, .cared: false
        }
    }
}
