package import Records

/// Writes files as the survey table that they came from, so that importing it again changes
/// nothing.
package struct SurveyExport: Hashable, Sendable {
    /// The line above the table: year and unit, in Chinese as the form has it.
    package let title: String
    /// The line below the title: which unit filled it in.
    package let subtitle: String
    /// The running number and the unit first, then a column for each field, the file's code last.
    package let headings: [SurveyHeading]
    /// One for each file, with as many cells as there are headings.
    package let rows: [[SurveyCell]]

    /// One file to be exported.
    package struct Line: Sendable {
        /// By its code an import finds the file again.
        package let file: Dot
        /// What the table calls the unit that the file belongs to.
        package let unitName: String
        /// The file's, or that of all files of the child seen as one.
        package let record: Record
        /// In what role the table's maker reads the file; what the role may not read stays blank.
        package let role: FormRole
        /// The unit's own list of categories (M12); nil where it has none.
        package let categoryList: CategoryList?

        package init(
            file: Dot, unitName: String, record: Record, role: FormRole,
            categoryList: CategoryList? = nil
        ) {
            self.file = file
            self.unitName = unitName
            self.record = record
            self.role = role
            self.categoryList = categoryList
        }
    }

    /// For what is sealed a general word stands, which an import reads as no statement.
    ///
    /// - Parameters:
    ///   - year: the year in the title.
    ///   - form: as the maker's node sees it.
    ///   - own: fields that the units' offices defined, for a column each.
    package init(
        unitName: String, year: Int, lines: [Line], form: Form = Forms.child, own: [Field] = []
    ) {
        title = "\(year)年\(unitName)儿童排查情况表"
        subtitle = "填报单位(盖章):\(unitName)"
        let isLocal = lines.contains { $0.categoryList != nil }
        headings = Self.headings(own, isLocal: isLocal)
        let fields = Self.columns.map { form[$0.field] }
        rows = lines.enumerated().map { index, line in
            var cells: [SurveyCell] = [.number(String(index + 1)), .text(line.unitName)]
            cells += (fields + own).map { field in
                field.map { SurveyText.cell(of: $0, in: line.record, as: line.role) } ?? .blank
            }
            if isLocal { cells.append(line.localCategories) }
            cells.append(.text(RecordCode(line.file).description))
            return cells
        }
    }

    private static func headings(_ own: [Field], isLocal: Bool) -> [SurveyHeading] {
        var headings = ["序号", "村(社区)"].map { SurveyHeading(group: "", label: $0) }
        headings += columns.map { SurveyHeading(group: $0.group, label: $0.label) }
        headings += own.map { SurveyHeading(group: "", label: $0.label.chinese) }
        if isLocal { headings.append(localHeading) }
        headings.append(SurveyHeading(group: "", label: "档案代码"))
        return headings
    }

    /// What the unit's own list calls the categories beside it; an import does not read it.
    static let localHeading = SurveyHeading(group: "", label: "本地分类")

    /// The exported table as an import reads it.
    package var table: SurveyTable {
        SurveyTable(
            names: [], preamble: [title, subtitle],
            headings: headings.map(\.joined),
            rows: rows.enumerated().map { SurveyRow(place: $0.offset + 5, cells: $0.element) })
    }

    /// A column of the table as villages know it (S3, 附件1).
    private struct Column {
        let group: String
        let label: String
        let field: Int

        init(_ label: String, _ field: Int, in group: String = "") {
            self.group = group
            self.label = label
            self.field = field
        }
    }

    private static let columns = [
        Column("姓名", ChildField.name), Column("性别", ChildField.sex),
        Column("出生日期", ChildField.birthDate), Column("身份证号码", ChildField.identityNumber),
        Column("户籍地址", ChildField.hukouAddress), Column("现居住地址", ChildField.residenceAddress),
        Column("困境类型", ChildField.categories), Column("父亲情况", ChildField.fatherCircumstance),
        Column("母亲情况", ChildField.motherCircumstance),
        Column("姓名", ChildField.guardianName, in: "实际监护人"),
        Column("与儿童关系", ChildField.guardianRelation, in: "实际监护人"),
        Column("联系电话", ChildField.guardianPhone, in: "实际监护人"),
        Column("学校", ChildField.school, in: "就学情况"),
        Column("年级", ChildField.grade, in: "就学情况"),
        Column("类别", ChildField.disabilityCategory, in: "残疾"),
        Column("等级", ChildField.disabilityGrade, in: "残疾"),
        Column("享受政策", ChildField.benefits), Column("存在问题及需求", ChildField.needs),
        Column("风险等级", ChildField.risk), Column("排查时间", ChildField.surveyDate),
        Column("排查人", ChildField.surveyor), Column("备注", ChildField.remarks),
    ]
}

extension SurveyExport.Line {
    /// The items of the unit's own list into which the child falls.
    fileprivate var localCategories: SurveyCell {
        guard let categoryList else { return .blank }
        let items = categoryList.items(of: record.openCategories)
        let text = items.map(\.label.chinese).joined(separator: Language.chinese.separator)
        return text.isEmpty ? .blank : .text(text)
    }
}
