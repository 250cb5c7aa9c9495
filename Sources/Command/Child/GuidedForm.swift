import Casework
import Node
import Records

/// Asks for the fields of a form one after another. What is doubtful is said at once and may be
/// kept; what cannot be stored is asked again.
struct GuidedForm {
    let terminal: Terminal
    let form: Form
    /// What stands in a field that is written anew, by its number; an empty answer leaves it.
    var present: [Int: String] = [:]

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
        while true {
            let text = try terminal.ask(question)
            if text.isEmpty, field.isRequired, present[field.number] == nil {
                say(FieldRefusal.missing(field: field.number).wording(in: form))
                continue
            }
            do {
                let parsed = try field.parse(text)
                for warning in parsed.warnings { say(warning.matter.wording) }
                guard parsed.warnings.contains(where: { $0.level == .doubt }) else { return text }
                if try terminal.confirm(Wording("照这样保留?", "Keep it as it is?")) { return text }
            } catch let refusal as FieldRefusal {
                say(refusal.wording(in: form))
            }
        }
    }

    private func question(_ field: Field) -> Wording {
        var hints: [Wording] = []
        if let now = present[field.number] {
            hints.append(Wording("现为“\(now)”,回车不变", "now “\(now)”, empty keeps it"))
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
