/// How names are compared. They are never stored in this form.
enum PersonName {
    /// Without spaces, in one width and case, with one kind of middle dot.
    static func key(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in WrittenText.key(name).unicodeScalars {
            result.append(dots.contains(scalar) ? "·" : scalar)
        }
        return String(result)
    }

    private static let dots: [Unicode.Scalar] = ["•", "・", "‧", "∙", "⋅", "."]
}
