import Casework
import Node

/// What people write into collections, sets and tables, made from what the forms say of themselves:
/// a field that is new there is written here too.
extension Vocabulary {
    /// An item of a collection or set, with all that it requires and half of the rest.
    static func item(of field: Field, _ generator: inout Generator) -> [WrittenField] {
        field.itemFields.compactMap { inner in
            guard inner.isRequired || generator.chance(percent: 50),
                let text = text(of: inner.type, &generator)
            else { return nil }
            return WrittenField(String(inner.number), text)
        }
    }

    /// Something that fits a field; nil where only a program could know what does.
    private static func text(of type: FieldType, _ generator: inout Generator) -> String? {
        switch type {
        case .text: "记\(generator.below(1000))"
        case .day: "2026-0\(1 + generator.below(9))-1\(generator.below(10))"
        case .days: "01-0\(1 + generator.below(9))~01-1\(generator.below(10))"
        case .month: "2026-0\(1 + generator.below(9))"
        case .integer(let range):
            String(range.lowerBound + Int64(generator.below(range.count > 3 ? 3 : 1)))
        case .boolean: generator.chance(percent: 50) ? "是" : "否"
        case .code(let list), .codeSet(let list):
            generator.pick(list.codes).map { String($0.number) }
        case .phone: "1200000000\(generator.below(4))"
        case .identityNumber, .visitRule, .rulePack, .answers, .unit, .record, .frontier, .entries:
            nil
        }
    }

    /// A survey table of some rows, about children of whom some have files already.
    static func table(_ generator: inout Generator) -> SurveyTable {
        let fields = [
            ChildField.name, ChildField.birthDate, ChildField.school, ChildField.guardianPhone,
        ].compactMap { Forms.child[$0] }
        let rows = (1...generator.number(in: 1...8)).map { place in
            let written = child(&generator)
            let cells = fields.map { field in
                let text = written.first { $0.name == String(field.number) }?.text
                return text.map { SurveyCell.text($0) } ?? .blank
            }
            return SurveyRow(place: place + 1, cells: cells)
        }
        return SurveyTable(
            names: [], preamble: [], headings: fields.map(\.label.chinese), rows: rows)
    }
}
