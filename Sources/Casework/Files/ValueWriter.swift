import Records
import Wire

/// Writes values as a view's reader may see them.
struct ValueWriter {
    let language: Language
    let opensSealed: Bool
    let unitName: (Identifier) -> String

    /// The value in words; a general word where it is sealed and not opened.
    func text(_ value: Value, _ field: Field) -> String {
        if value == .null { return "" }
        if field.sensitivity == .sealed, !opensSealed { return CodeList.sealedWording[language] }
        switch field.type {
        case .unit:
            if let unit = value.identifier { return unitName(unit) }
        case .record:
            if let dot = Dot(linkValue: value) { return RecordCode(dot).description }
        default: break
        }
        return field.text(of: value, in: language, opensSealed: opensSealed)
    }

    /// An element with what is said of it.
    func text(_ element: ParsedText.Element, _ field: Field) -> String {
        let (code, fact) = (element.code, element.fact)
        return field.text(ofElement: code, fact, in: language, opensSealed: opensSealed)
            + field.text(ofFact: fact, of: code, in: language, opensSealed: opensSealed)
    }
}
