import Casework
import Node

/// What a line says in the slots of its sentence.
struct Slots: Sendable {
    private let texts: [String: String]

    /// Nil if a slot for someone of the cast names nobody, or one for a number says none.
    init?(_ texts: [String: String], _ cast: Cast) {
        for name in ["place", "other", "third"] {
            if let text = texts[name], cast[text] == nil { return nil }
        }
        for name in ["count", "day"] {
            if let text = texts[name], Int(text) == nil { return nil }
        }
        self.texts = texts
    }

    subscript(name: String) -> String { texts[name] ?? "" }

    var place: String { self["place"] }
    var other: String { self["other"] }
    var third: String { self["third"] }
    var child: String { self["child"] }
    var reason: String { self["reason"] }
    var count: Int { Int(self["count"]) ?? 0 }

    /// Several things with bars between them; none where the line says `nothing`.
    var values: [String] { Self.list(self["values"]) }

    /// Pairs such as `risk high, school 青石小学`; the value `nothing` clears a field.
    var fields: [WrittenField] { Self.written(self["fields"]) }

    /// The same of the fields of a visit.
    var visit: [WrittenField] { Self.written(self["visit"]) }

    private static func written(_ text: String) -> [WrittenField] {
        pairs(text).map { WrittenField($0, $1 == nothing ? "" : $1) }
    }

    /// What stands for an empty cell.
    static let nothing = "nothing"

    private static func list(_ text: String) -> [String] {
        text == nothing ? [] : text.split(separator: " | ").map(String.init)
    }

    private static func pairs(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: ", ").map { pair in
            let words = pair.split(separator: " ", maxSplits: 1).map(String.init)
            return (words.first ?? "", words.count > 1 ? words[1] : nothing)
        }
    }
}

extension Slots {
    /// What a slot says, in a language: the names of the cast, of fields and of codes are told.
    func told(_ name: String, _ cast: Cast, in language: Language) -> String {
        let text = self[name]
        switch name {
        case "place", "other", "third": return cast[text]?.name[language] ?? text
        case "field": return Self.label(text, language)
        case "value", "values":
            return text.split(separator: " | ").map(String.init)
                .map { Self.told($0, Forms.child.field(named: self["field"]), language) }
                .joined(separator: " | ")
        case "fields": return Self.told(Self.pairs(text), of: Forms.child, language)
        case "visit": return Self.told(Self.pairs(text), of: Self.visits, language)
        default: return text
        }
    }

    /// The fields of a visit, as a form of its own.
    private static let visits = Forms.child[ChildField.visits].map { Forms.child.items(of: $0) }

    private static func told(
        _ pairs: [(name: String, value: String)], of form: Form?, _ language: Language
    ) -> String {
        pairs.map { name, value in
            let field = form?.field(named: name)
            return "\(field?.label[language] ?? name) \(told(value, field, language))"
        }.joined(separator: language == .chinese ? "," : ", ")
    }

    private static func label(_ text: String, _ language: Language) -> String {
        Forms.child.field(named: text)?.label[language] ?? text
    }

    private static func told(_ text: String, _ field: Field?, _ language: Language) -> String {
        if text == nothing { return Wording("(空)", "nothing")[language] }
        guard let field, let parsed = try? field.parse(text) else { return text }
        return field.text(of: parsed.value, in: language)
    }
}
