/// How people write the same thing differently: full-width digits and letters, spaces of several
/// kinds, upper and lower case. Values are stored as they were written; only what is looked up or
/// counted is folded here.
package enum WrittenText {
    /// Drops white space of any width at both ends.
    package static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex {
            return text
        }
        return String(scalars[first...last])
    }

    /// Writes full-width digits, letters and signs in their ordinary width, and every space as one.
    package static func narrow(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy({ isPlain($0) || $0.isASCII }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(narrow(scalar)) }
        return String(result)
    }

    /// The form in which names are compared: narrow, lower case, without any white space.
    package static func key(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy(isPlain) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isSpace(scalar) {
            let plain = narrow(scalar)
            if plain.isASCII {
                result.append(lowered(plain))
            } else {
                result.append(contentsOf: plain.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }

    /// Whether the scalar is white space, in any width, or invisible.
    package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F,
            0x2060, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Splits at any of the scalars and drops empty pieces.
    static func pieces(_ text: String, at separators: [Unicode.Scalar]) -> [String] {
        text.unicodeScalars.split { separators.contains($0) }
            .map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// Whether the scalar stands for itself whatever is folded: small ASCII letters, digits and
    /// signs, and Han characters, of which most text is.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x40, 0x5B...0x7E, 0x3400...0x9FFF: true
        default: false
        }
    }

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0: " "
        default: scalar
        }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
    }
}
