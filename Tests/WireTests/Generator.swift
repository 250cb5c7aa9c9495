/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine and compiler.
struct Generator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 up to, and not including, the bound.
    mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// Changes, takes out or puts in some bytes.
    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...number(below: 3) {
            let place = number(below: bytes.count + 1)
            switch number(below: 5) {
            case 0: bytes.insert(UInt8(truncatingIfNeeded: next()), at: place)
            case 1 where place < bytes.count: bytes.remove(at: place)
            case 2 where place < bytes.count: bytes[place] ^= 1 << UInt8(number(below: 8))
            case 3: bytes = Array(bytes.prefix(place))
            default: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: next()) }
            }
        }
        return bytes
    }
}
