/// A statistical division code (统计用区划代码): six digits for the county, three for the township,
/// three for the village. Trailing groups of zeros say no more than their absence (domain section
/// 2).
package struct DivisionCode: Hashable, Sendable {
    /// Without the groups of zeros at the end.
    package let digits: String

    /// Nil where something else than up to twelve digits is written; blank is the empty code.
    package init?(_ text: String) {
        let written = WrittenText.trimmed(text)
        guard written.count <= 12, written.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        var digits = written
        while digits.count > 6, digits.count.isMultiple(of: 3), digits.hasSuffix("000") {
            digits.removeLast(3)
        }
        self.digits = digits
    }

    /// Whether no code is written.
    package var isEmpty: Bool { digits.isEmpty }

    /// The code of the unit above: the township's of a village, the county's of a township.
    package var above: DivisionCode? {
        digits.count > 6 ? DivisionCode(String(digits.dropLast(3))) : nil
    }

    /// By the code list of levels: a village, a township, or 0 where the length tells neither.
    package var level: Int {
        switch digits.count {
        case 12: 1
        case 9: 2
        default: 0
        }
    }
}
