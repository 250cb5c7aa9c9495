package import Records

/// A row of a survey table with what its cells mean.
package struct SurveyEntry: Hashable, Sendable {
    /// The row's number in the file.
    package let place: Int
    /// 序号 as it was written, or which row of the table it is.
    package let number: Int
    /// The unit's name in the row; empty if the table has no such column.
    package let unitName: String
    /// The code of the file that an export wrote the row from; nil if the table has none.
    package let fileCode: RecordCode?
    /// By the order of the columns.
    package internal(set) var fields: [SurveyValue]
    /// What could not be taken, and why.
    package let refusals: [FieldRefusal]
    /// All that should be looked at in the row, sorted by field.
    package internal(set) var warnings: [Warning]

    /// - Parameter day: the day to judge ages by, if the row does not say when it was surveyed.
    init(
        _ row: SurveyRow, _ headings: SurveyHeadings, ordinal: Int, on day: CalendarDay,
        form: Form
    ) {
        var reading = Reading(form: form)
        for (place, column) in headings.columns.enumerated() {
            reading.read(row[place], as: column)
        }
        place = row.place
        number = reading.number ?? ordinal
        unitName = reading.unitName
        fileCode = reading.fileCode
        fields = reading.fields
        refusals = reading.refusals
        let doubts = reading.fields.flatMap(\.parsed.warnings) + Self.doubts(fields, day)
        warnings = doubts.sorted { $0.field < $1.field }
    }

    /// What was written for a field; nil if the table does not ask for it.
    package subscript(number: Int) -> ParsedText? {
        fields.first { $0.field.number == number }?.parsed
    }

    /// What a summary of a file with these fields would hold, for matching.
    package var summary: ChildSummary {
        var summary = ChildSummary()
        summary.name = text(ChildField.name)
        summary.birthDay = day(ChildField.birthDate)
        summary.guardian = text(ChildField.guardianName)
        let identityNumber = text(ChildField.identityNumber)
        summary.identityNumbers = identityNumber.isEmpty ? [] : [identityNumber]
        return summary
    }

    /// For each combination of the sides of a disagreement that an export wrote into one cell, what
    /// a summary of a file with these would hold.
    var summaries: [ChildSummary] {
        let summary = summary
        return sides(ChildField.name).flatMap { name in
            sides(ChildField.birthDate).flatMap { birth in
                sides(ChildField.guardianName).map { guardian in
                    var side = summary
                    side.name = name
                    side.birthDay = WrittenDay.day(birth)
                    side.guardian = guardian
                    side.identityNumbers = summary.identityNumbers.flatMap(SurveyText.parts(of:))
                    return side
                }
            }
        }
    }

    private func sides(_ field: Int) -> [String] {
        let value = self[field]?.value
        let text = CalendarDay(value)?.description ?? value.text
        let parts = SurveyText.parts(of: text)
        return parts.isEmpty ? [""] : parts
    }

    private func text(_ field: Int) -> String { (self[field]?.value).text }

    private func day(_ field: Int) -> CalendarDay? { CalendarDay(self[field]?.value) }

    /// What only several cells together show.
    private static func doubts(
        _ fields: [SurveyValue], _ today: CalendarDay
    ) -> [Warning] {
        let value = { (number: Int) in
            fields.first { $0.field.number == number }?.parsed.value
        }
        let birth = CalendarDay(value(ChildField.birthDate))
        let identityNumber = value(ChildField.identityNumber)
        var sex: Int?
        if case .integer(let code) = value(ChildField.sex) { sex = Int(clamping: code) }
        let identity = ChildDoubts.Identity(
            identityNumber: identityNumber.text, birthDate: birth, sex: sex)
        let day = CalendarDay(value(ChildField.surveyDate)) ?? today
        var doubts =
            ChildDoubts.crossChecks(identity) + ChildDoubts.ageChecks(identity, on: day)
        if identityNumber == .null {
            doubts.append(Warning(ChildField.identityNumber, .noIdentityNumber))
        }
        return doubts
    }
}

/// Reads the cells of a row one after another.
private struct Reading {
    let form: Form
    var number: Int?
    var unitName = ""
    var fileCode: RecordCode?
    var fields: [SurveyValue] = []
    var refusals: [FieldRefusal] = []

    mutating func read(_ cell: SurveyCell, as column: SurveyColumn) {
        switch column {
        case .rowNumber: number = Int(WrittenText.key(cell.written))
        case .unit: unitName = WrittenText.trimmed(cell.written)
        case .file: fileCode = RecordCode(WrittenText.key(cell.written))
        case .field(let number):
            guard let field = form[number] else { return }
            do {
                let parsed = try field.parse(cell.written)
                fields.append(SurveyValue(field: field, parsed: parsed))
            } catch {
                refusals.append(error)
            }
        case .nothing, .unknown, .repeated, .forbidden: break
        }
    }
}
