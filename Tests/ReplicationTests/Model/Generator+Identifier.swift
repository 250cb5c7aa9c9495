import TestSupport
import Wire

extension Generator {
    mutating func identifier() -> Identifier { Identifier(high: next(), low: next()) }
}
