/// A cell as the XML writes it, before its type and style are looked at.
struct RawCell {
    let type: String
    let style: Int
    /// The text of its `v` element; nil if it has none.
    private(set) var content: String?
    /// The text of its `is` element; nil if it has none.
    private(set) var inlineText: String?
    private(set) var hasFormula = false

    /// Reads the `c` element opened last to its end.
    init(_ element: MarkupElement, _ reader: inout MarkupReader) throws(SheetError) {
        type = element.attribute("t") ?? "n"
        style = element.attribute("s").flatMap { Int($0) } ?? 0
        var content: String?
        var inlineText: String?
        var hasFormula = false
        try reader.children { (reader, element) throws(SheetError) in
            switch element.name {
            case "v": content = try reader.elementText()
            case "is": inlineText = try RichText.read(&reader)
            case "f":
                hasFormula = true
                try reader.skipElement()
            default: try reader.skipElement()
            }
        }
        self.content = content
        self.inlineText = inlineText
        self.hasFormula = hasFormula
    }
}
