/// How many bytes a floating-point number takes, and when fewer would do.
enum FloatWidth {
    case half
    case single
    case double

    /// The one encoding of "not a number" (RFC 8949 §4.2.2).
    private static let notANumber: UInt64 = 0x7E00

    /// Whether a number of this width, given by its bits, loses something in any shorter one.
    func isShortest(_ bits: UInt64) -> Bool {
        switch self {
        case .half: bits & 0x7FFF <= 0x7C00 || bits == Self.notANumber
        case .single: !Self.fitsHalf(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .double: !Self.fitsSingle(Double(bitPattern: bits))
        }
    }

    private static func fitsHalf(_ value: Float) -> Bool {
        fits(value, bits: 10, greatest: 15, least: -24)
    }

    private static func fitsSingle(_ value: Double) -> Bool {
        fits(value, bits: 23, greatest: 127, least: -149)
    }

    /// Whether a shorter format holds the value: one with so many bits behind the leading one,
    /// and these exponents for the greatest and the least power of two.
    private static func fits<Value: BinaryFloatingPoint>(
        _ value: Value, bits: Int, greatest: Int, least: Int
    ) -> Bool {
        guard value.isFinite, !value.isZero else { return true }
        let exponent = Int(value.exponent)
        return exponent <= greatest && value.significandWidth <= bits
            && exponent - value.significandWidth >= least
    }
}
