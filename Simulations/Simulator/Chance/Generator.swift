/// The simulator's own source of chance (SplitMix64): the same numbers from the same seed with
/// every compiler, which the standard library does not promise.
struct Generator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A generator of its own for one purpose, and for one case of it: what is drawn from it
    /// changes nothing anywhere else.
    func fork(_ purpose: Purpose, _ number: Int = 0) -> Generator {
        var mixed = Generator(seed: state ^ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15)
        mixed.state = mixed.next() ^ UInt64(bitPattern: Int64(number)) &* 0xD1B5_4A32_D192_ED03
        return Generator(seed: mixed.next())
    }

    /// What chance is used for.
    enum Purpose: UInt64 {
        case world = 1
        case swarm
        case schedule
        case event
        case network
        case machine
        case keys
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, a bound above 0.
    mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0)
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    mutating func chance(percent: Int) -> Bool { below(100) < percent }

    /// Nil only if there is nothing to pick from.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// So many bytes.
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 32) }
    }
}
