/// The text of a cell as it was written, and as it reads once writing habits are evened out.
///
/// It evens out how something is written, never what it means: full-width digits, letters and
/// spaces become half-width, and white space around the text goes.
package struct CellText: Sendable, Hashable {
    /// The text exactly as in the file.
    package let original: String
    /// The text in half width and trimmed.
    package let plain: String

    /// Evens out a text.
    package init(_ original: String) {
        self.original = original
        self.plain = CellText.trimmed(CellText.halfWidth(original))
    }

    /// Evens out what a person reads in a cell.
    package init(_ value: CellValue) { self.init(value.written) }

    /// The plain text without any white space or invisible character, for numbers that people
    /// write in groups: `1２0 0599 2739`.
    package var withoutSpaces: String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: plain.unicodeScalars.filter { !CellText.isSpace($0) })
        return String(scalars)
    }

    /// Turns full-width digits, letters and spaces into half-width ones; on request also
    /// full-width punctuation, which is right in Chinese sentences but not in dates and numbers.
    package static func halfWidth(_ text: String, withPunctuation: Bool = false) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(halfWidth(scalar, withPunctuation: withPunctuation))
        }
        return String(scalars)
    }

    /// Takes white space (also U+3000) and invisible characters off both ends.
    package static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isSpace) }

    /// Whether a character takes room or none but shows nothing: white space, and the zero-width
    /// marks that copying from web pages and chat programs brings in.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: true
        default: scalar.properties.isWhitespace
        }
    }

    private static func halfWidth(
        _ scalar: Unicode.Scalar, withPunctuation: Bool
    ) -> Unicode.Scalar {
        switch scalar.value {
        case 0x3000, 0xA0: " "
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: narrow(scalar)
        case 0xFF01...0xFF5E where withPunctuation: narrow(scalar)
        default: scalar
        }
    }

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    }
}
