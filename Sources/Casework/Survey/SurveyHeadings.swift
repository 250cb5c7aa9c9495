/// What the columns of a table are about.
package struct SurveyHeadings: Hashable, Sendable {
    /// One for each heading, in the order of the table.
    package let columns: [SurveyColumn]

    /// Reads headings: 监护人 / 姓名, 监护人姓名 and 实际监护人 are one field.
    package init(_ headings: [String], form: Form = Forms.child) {
        var columns: [SurveyColumn] = []
        for heading in headings {
            let column = Self.column(heading, form)
            columns.append(columns.contains(column) ? column.repeated(as: heading) : column)
        }
        self.columns = columns
    }

    /// Whether the table can be about children at all: it has a column of names.
    package var hasNames: Bool { columns.contains(.field(ChildField.name)) }

    /// The headings that nobody knows.
    package var unknown: [String] {
        columns.compactMap {
            switch $0 {
            case .unknown(let heading), .repeated(let heading, _): heading
            default: nil
            }
        }
    }

    /// The headings whose columns are not read because they must not be.
    package var forbidden: [(heading: String, subject: ForbiddenSubject)] {
        columns.compactMap { column in
            if case .forbidden(let heading, let subject) = column {
                (heading, subject)
            } else {
                nil
            }
        }
    }

    /// The column of a field; nil if the table has none.
    package func column(of field: Int) -> Int? { columns.firstIndex(of: .field(field)) }

    private static func column(_ heading: String, _ form: Form) -> SurveyColumn {
        let key = WrittenText.key(heading)
        if key.isEmpty { return .nothing }
        if let subject = ForbiddenFields.subject(of: heading) {
            return .forbidden(heading, subject)
        }
        if rowNumberNames.contains(key) { return .rowNumber }
        if unitNames.contains(key) { return .unit }
        if fileNames.contains(key) { return .file }
        if key == SurveyExport.localHeading.label { return .nothing }
        if let field = field(key, form), !field.isCollection, field.upkeep != .byProgram {
            return .field(field.number)
        }
        return .unknown(heading)
    }

    /// The heading itself, its parts run together, then its last part where that is enough. A bare
    /// 姓名 below a group is somebody else's name.
    private static func field(_ key: String, _ form: Form) -> Field? {
        if Int(key) != nil { return nil }
        if let field = form.field(named: key) { return field }
        let parts = WrittenText.pieces(key, at: ["/", "\\", "-", "—", ":"])
        guard parts.count > 1, let last = parts.last else { return withoutRemark(key, form) }
        if let field = form.field(named: parts.joined()) { return field }
        if let field = form.field(named: parts.suffix(2).joined(separator: "/")) { return field }
        let field = form.field(named: last)
        let isOwn = childGroups.contains(parts[0]) || !ambiguous.contains(last)
        return isOwn ? field : nil
    }

    /// A heading with a remark in brackets: 出生日期(年月日), 困境类型(可多选).
    private static func withoutRemark(_ key: String, _ form: Form) -> Field? {
        let plain = String(key.unicodeScalars.prefix { $0 != "(" && $0 != "*" })
        guard !plain.isEmpty, plain != key, Int(plain) == nil else { return nil }
        return form.field(named: plain)
    }

    private static let rowNumberNames = ["序号", "编号", "no", "no.", "number", "号"]
    private static let unitNames = [
        "村(社区)", "村", "社区", "村社区", "村/社区", "村委会", "所属村", "所在村", "村居", "村(居)", "单位",
        "填报单位", "unit", "village", "村民委员会", "行政村",
    ]
    private static let fileNames = ["档案代码", "filecode", "file_code"]
    private static let childGroups = ["儿童", "孩子", "儿童信息", "儿童基本信息", "基本信息", "基本情况", "儿童基本情况"]
    private static let ambiguous = [
        "姓名", "性别", "出生日期", "身份证号码", "身份证号", "身份证", "电话", "联系电话", "联系方式", "备注", "类别", "等级",
        "与儿童关系", "健康状况", "name", "phone", "id",
    ]
}

extension SurveyColumn {
    fileprivate func repeated(as heading: String) -> SurveyColumn {
        if case .field(let field) = self { .repeated(heading, field: field) } else { self }
    }
}
