import Casework
import Node
import Records

/// Asks for the fields of a form one after another. What is doubtful is said at once and may be
/// kept or typed anew; what cannot be stored is asked again.
struct GuidedForm {
    private let terminal: Terminal
    private let today: CalendarDay
    private let form: Form
    /// What stands in a field that is written anew, by its number; an empty answer leaves it.
    var present: [Int: String] = [:]

    init(_ context: Context, _ form: Form) {
        terminal = context.terminal
        today = context.environment.today
        self.form = form
    }

    /// Asks for fields and then whether they are to be written; if not, the command is cancelled.
    ///
    /// - Parameter fields: what is asked for, in order; an empty answer leaves one out.
    func ask(_ fields: [Field], then question: Wording) throws -> [WrittenField] {
        let written = try ask(fields)
        guard try terminal.confirm(question) else { throw CommandFailure.cancelled }
        return written
    }

    private func ask(_ fields: [Field]) throws -> [WrittenField] {
        var written: [WrittenField] = []
        for field in fields {
            let text = try ask(field, question: question(field))
            if !text.isEmpty { written.append(WrittenField(String(field.number), text)) }
        }
        return written
    }

    /// Asks for one field until what was written can be stored, and a doubt is confirmed.
    func ask(_ field: Field, question: Wording) throws -> String {
        var text = try answer(question, for: field)
        while let doubtful = judge(text, for: field) {
            switch try doubtful ? keep(field) : .dropped {
            case .kept: return text
            case .dropped: text = try answer(question, for: field)
            case .replaced(let other): text = other
            }
        }
        return text
    }

    private func answer(_ question: Wording, for field: Field) throws -> String {
        let text = try terminal.ask(question)
        return text.isEmpty && isToday(field) ? today.description : text
    }

    /// Whether no answer means today: a day that is needed, of something that has happened.
    private func isToday(_ field: Field) -> Bool {
        field.isRequired && field.yearless == .last && present[field.number] == nil
    }

    /// Says what is wrong with a text.
    ///
    /// - Returns: nil if nothing is; true if it can be stored all the same.
    private func judge(_ text: String, for field: Field) -> Bool? {
        do throws(FieldRefusal) {
            guard !text.isEmpty || !field.isRequired || present[field.number] != nil else {
                throw FieldRefusal.missing(field: field.number)
            }
            let warnings = try field.parse(field.told(text, on: today)).warnings
            for warning in warnings { say(warning.matter.wording) }
            return warnings.contains { $0.level == .doubt } ? true : nil
        } catch {
            say(error.wording(in: form))
            return false
        }
    }

    /// Asks whether a doubtful value is to stay. Where yes and no are themselves values, nothing
    /// else is understood.
    private func keep(_ field: Field) throws -> Terminal.Keeping {
        let question = Wording("照这样保留?", "Keep it as it is?")
        if case .boolean = field.type {
            return try terminal.confirm(question) ? .kept : .dropped
        }
        return try terminal.keep(question)
    }

    private func question(_ field: Field) -> Wording {
        var hints: [Wording] = []
        if let now = present[field.number] {
            hints.append(Wording("现为“\(now)”,回车不变", "now “\(now)”, empty keeps it"))
        } else if isToday(field) {
            hints.append(Wording("回车为今天", "empty is today"))
        } else if field.isRequired {
            hints.append(Wording("必填", "needed"))
        }
        if let codes = field.codes { hints.append(Self.choices(codes, isSet: field.isSet)) }
        if case .day = field.type { hints.append(Wording("年-月-日", "year-month-day")) }
        if case .boolean = field.type { hints.append(Wording("是/否", "yes/no")) }
        let (chinese, english) = (hints.map(\.chinese), hints.map(\.english))
        guard !hints.isEmpty else {
            return Wording(field.label.chinese + ":", field.label.english + ":")
        }
        return Wording(
            "\(field.label.chinese)(\(chinese.joined(separator: ";"))):",
            "\(field.label.english) (\(english.joined(separator: "; "))):")
    }

    private static func choices(_ list: CodeList, isSet: Bool) -> Wording {
        let codes = list.codes.filter { !$0.isSealed }.prefix(16)
        let several = isSet ? Wording(",可填多项", "; several are allowed") : Wording("", "")
        return Wording(
            codes.map { "\($0.number) \($0.label.chinese)" }.joined(separator: ",")
                + several.chinese,
            codes.map { "\($0.number) \($0.label.english)" }.joined(separator: ", ")
                + several.english)
    }

    private func say(_ words: Wording) {
        Output.writeAside("  ! " + words[terminal.language] + "\n")
    }
}
