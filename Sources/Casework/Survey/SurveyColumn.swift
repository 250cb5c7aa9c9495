/// What a column of a survey table is about.
package enum SurveyColumn: Hashable, Sendable {
    /// A field of the child form, by number.
    case field(Int)
    /// 序号: the row's own number.
    case rowNumber
    /// 村(社区): the unit that the row's child belongs to.
    case unit
    /// 档案代码: the code of the file that an export wrote the row from.
    case file
    /// No heading, or one that asks for nothing.
    case nothing
    /// Nobody knows what it is; the column is not read, and it is said so.
    case unknown(String)
    /// A second column for a field that another column already gives.
    case repeated(String, field: Int)
    /// What must not be collected: the column is not read (domain section 3).
    case forbidden(String, ForbiddenSubject)
}
