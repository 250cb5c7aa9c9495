/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine and with every
/// compiler, so that a seed means the same test for ever.
package struct Generator: Sendable {
    private var state: UInt64

    /// Begins the numbers of a seed.
    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// Makes of a number another one that looks like chance.
    package static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    /// A number from 0 up to, and not including, the bound.
    package mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// Whether something happens that does so in this many of a hundred cases.
    package mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

    /// So many bytes.
    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}

extension Generator {
    /// One of the elements; there must be some.
    package mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(below: elements.count)]
    }

    /// The elements in some other order.
    package mutating func mix<Element>(_ elements: [Element]) -> [Element] {
        var mixed = elements
        for place in mixed.indices.reversed() where place > 0 {
            mixed.swapAt(place, number(below: place + 1))
        }
        return mixed
    }

    /// Changes, takes out or puts in some bytes.
    package mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
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
