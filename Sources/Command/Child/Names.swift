import Casework
import Node
import Records
import Trust
import Wire

/// What people call units, persons and moments, in one language.
struct Names: Sendable {
    let tree: UnitTree
    let language: Language
    let today: CalendarDay
    private let own: Identifier
    /// What the person who reads may see of lists and conflicts.
    let reader: Reader

    init(_ node: Node, _ context: Context) throws {
        tree = try node.units()
        language = context.language
        today = node.today
        own = node.unit
        reader = try node.reader()
    }

    func unit(_ unit: Identifier) -> String { tree.name(of: unit) }

    /// The unit that an argument names; this machine's where none is given.
    func find(_ unit: String?) throws -> Identifier {
        try unit.map { try tree.find($0).id } ?? own
    }

    /// The day that an argument names; today where none is given.
    ///
    /// - Parameter yearless: which day a month and a day mean; nil if they mean none.
    func day(_ written: String?, yearless: YearlessDay? = nil) throws -> CalendarDay {
        try Day.parse(written, on: today, yearless: yearless)
    }

    /// The person's name with unit and role, as far as they are known.
    func person(_ author: Author?) -> String {
        guard let author else { return Wording("(作者未知)", "(writer unknown)")[language] }
        let name = author.name.isEmpty ? String(author.key.id.description.prefix(8)) : author.name
        let place = author.unit.map { unit($0) }
        let details = [place, author.role?.wording[language]].compactMap { $0 }
        return details.isEmpty ? name : "\(name) (\(details.joined(separator: language.separator)))"
    }

    /// A claimed time with what speaks against it.
    func time(_ time: Int64?, _ doubt: ClockDoubt?) -> String {
        guard let time else { return "?" }
        let moment = Moment(time).local
        return doubt.map { "\(moment) [\($0.wording[language])]" } ?? moment
    }

    /// Who, when and with what doubt, for programs.
    func json(_ author: Author?, _ time: Int64?, _ doubt: ClockDoubt?) -> [String: JSON] {
        json(author).merging(["time": JSON(time: time), "clockDoubt": JSON(doubt?.rawValue)]) { $1 }
    }

    /// Who, for programs.
    func json(_ author: Author?) -> [String: JSON] {
        [
            "person": JSON(author?.name), "key": JSON(author?.key.id.description),
            "unit": JSON(author?.unit.map { unit($0) }),
            "unitId": JSON(author?.unit?.description), "role": JSON(author?.role.map { "\($0)" }),
        ]
    }

    /// A child by code, name and unit, for programs.
    func json(_ child: KnownChild) -> [String: JSON] {
        [
            "code": .string(child.record.code), "name": .string(child.summary.name),
            "unit": .string(unit(child.unit)), "unitId": .string(child.unit.description),
        ]
    }

    func json(_ warnings: [Warning], form: Form = Forms.child) -> JSON {
        .array(
            warnings.map { warning in
                [
                    "field": JSON(warning.field),
                    "entryField": warning.entryField.map { JSON($0) } ?? .null,
                    "label": .string(form.label(of: warning)[language]),
                    "level": .string("\(warning.level)"),
                    "message": .string(warning.matter.wording[language]),
                ]
            })
    }

    /// A warning in one line, with the field's label.
    func text(_ warning: Warning, form: Form = Forms.child) -> String {
        let level = warning.level.wording[language]
        return
            "\(level) \(form.label(of: warning)[language]): \(warning.matter.wording[language])"
    }
}
