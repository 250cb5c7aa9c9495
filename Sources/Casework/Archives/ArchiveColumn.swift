import Records

/// A column of an archive: its heading, and what it shows of a child.
struct ArchiveColumn: Sendable {
    let label: Wording
    let cell: @Sendable (ArchivedChild) -> SurveyCell

    init(
        _ chinese: String, _ english: String,
        _ cell: @escaping @Sendable (ArchivedChild) -> SurveyCell
    ) {
        label = Wording(chinese, english)
        self.cell = cell
    }

    /// A field of the child's file.
    init(_ field: Int) {
        label = Forms.child.label(field)
        cell = { child in
            child.forms.child[field].map {
                SurveyText.cell(of: $0, in: child.record, as: child.role)
            } ?? .blank
        }
    }

    /// A field of the family's record.
    init(family field: Int) {
        label = Forms.family.label(field)
        cell = { child in
            guard let family = child.family, let field = child.forms.family[field] else {
                return .blank
            }
            return SurveyText.cell(of: field, in: family.record, as: child.role)
        }
    }

    /// The code by which people name a file.
    static func code(of file: Dot) -> String { RecordCode(file).description }

    /// The code of the family's record, by which siblings stand out.
    static let family = ArchiveColumn("家庭", "family") { child in
        child.family.map { .text(code(of: $0.file)) } ?? .blank
    }

    static let lastVisit = ArchiveColumn("最近走访", "last visit") { .optional($0.summary.lastVisit) }
    static let nextVisit = ArchiveColumn("下次走访", "next visit") { .optional($0.summary.nextDue) }
    static let assessedRisk = ArchiveColumn("评估等级", "assessed") { child in
        let risk = child.summary.assessedRisk
        return risk == 0 ? .blank : .text(CodeLists.risk.label(risk).chinese)
    }
    static let openItems = ArchiveColumn("待办", "open") { child in
        .number(String(child.summary.openItems.count))
    }

    /// The first day that stands in the last entry of a collection.
    static func last(_ collection: Int, _ chinese: String, _ english: String) -> ArchiveColumn {
        ArchiveColumn(chinese, english) { child in
            let last = child.record.currentEntries(of: collection).last
            return .optional(
                last?.cells.lazy.compactMap { CalendarDay($0.lastLive.value) }.first)
        }
    }
}

extension SurveyCell {
    fileprivate static func optional(_ day: CalendarDay?) -> SurveyCell {
        day.map { .day($0) } ?? .blank
    }
}
