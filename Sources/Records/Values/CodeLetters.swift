/// The letters of codes that people read out to each other, and their check character.
///
/// The letters are Crockford's: there is no I, L, O or U; O is read as 0, I and L as 1, and either
/// case will do. The check makes the weighted sum of all characters zero in the field of 32
/// elements, each weight being another power of the field's generator: any one wrong character,
/// and any two that changed places, give another sum (Verhoeff 1969, on codes of prime power).
package enum CodeLetters {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The letters that stand for digits below 32.
    package static func text(of digits: [Int]) -> String {
        String(decoding: digits.map { alphabet[$0] }, as: UTF8.self)
    }

    /// The digit that a character stands for; nil if it is no letter of a code.
    package static func digit(_ character: UInt8) -> Int? {
        switch character & 0xDF {
        case UInt8(ascii: "O"): return 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
        case let letter:
            let isLetter = letter >= UInt8(ascii: "A")
            return alphabet.firstIndex(of: isLetter ? letter : character)
        }
    }

    /// The check digit behind these. Horner's rule, with the generator of the field for the
    /// variable.
    package static func check(of digits: [Int]) -> Int {
        digits.reduce(0) { timesGenerator($0 ^ $1) }
    }

    /// Multiplies by x in the field of polynomials over two elements modulo x⁵ + x² + 1.
    private static func timesGenerator(_ element: Int) -> Int {
        let product = element << 1
        return product & 32 == 0 ? product : product ^ 0b100101
    }
}
