extension Retention {
    /// A family's record is kept as long as the file of any of its children: its time runs from
    /// where the last of theirs does. Where no child is left that it could serve, nothing keeps it
    /// (个人信息保护法 art. 47). Nil while one of the children is in the work.
    ///
    /// - Parameters:
    ///   - children: how long the files are kept that are here; nil for one whose time does not
    ///     run.
    ///   - unknown: how many children's files are not here without having been erased.
    package init?(
        _ family: FamilySummary, children: [Retention?], unknown: Int, on today: CalendarDay
    ) {
        let kept = children.compactMap { $0 }
        guard kept.count == children.count else { return nil }
        let last = kept.max { ($0.due ?? .latest) < ($1.due ?? .latest) }
        let conflicts = family.hardConflicts + family.softConflicts
        let held = kept.count { !$0.blocks.isEmpty }
        let found: [Block?] = [
            conflicts > 0 ? .conflicts(conflicts) : nil, held > 0 ? .children(held) : nil,
            unknown > 0 ? .unknownChildren(unknown) : nil,
        ]
        self.init(
            rule: last?.rule ?? Self.childless, start: last.map(\.start) ?? today,
            blocks: found.compactMap { $0 })
    }

    private static let childless = RetentionRule(.closing, years: 0, basis: "个人信息保护法第四十七条")
}
