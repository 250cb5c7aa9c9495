import Foundation

/// Draws numbers, choices and samples exactly as `random.Random` of CPython 3.11 does.
///
/// Each method consumes the same words in the same order as its namesake, so a program that
/// draws in the order of the Python one arrives at the same values.
struct PythonRandom: Sendable {
    private var twister: MersenneTwister

    init(seed: Int) { twister = MersenneTwister(seed: seed) }

    /// `random()`: a number in 0..<1 with 53 random bits.
    mutating func fraction() -> Double {
        let high = Double(twister.nextWord() >> 5)
        let low = Double(twister.nextWord() >> 6)
        return (high * 67_108_864 + low) / 9_007_199_254_740_992
    }

    /// `getrandbits(count)`, for counts from 1 to 32.
    mutating func bits(_ count: Int) -> UInt32 {
        precondition((1...32).contains(count), "one word has 32 bits")
        return twister.nextWord() >> UInt32(32 - count)
    }

    /// `_randbelow(bound)`: a number in 0..<bound; draws again while it is too large.
    mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0 && bound <= UInt32.max, "the load draws from small ranges only")
        let width = Int.bitWidth - bound.leadingZeroBitCount
        var drawn = Int(bits(width))
        while drawn >= bound { drawn = Int(bits(width)) }
        return drawn
    }

    /// `randint(lower, upper)`.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// `choice(sequence)`.
    mutating func choice<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    /// `sample(range(population), count)`: distinct numbers, in the order in which they came.
    mutating func sample(_ count: Int, below population: Int) -> [Int] {
        precondition(count <= population, "a sample cannot be larger than its population")
        return population <= Self.setSize(count)
            ? sampleFromPool(count, population) : sampleWithSet(count, population)
    }

    /// `sample(elements, count)`.
    mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        sample(count, below: elements.count).map { elements[$0] }
    }

    /// CPython's estimate of what a set of `count` members weighs, in list slots. It decides
    /// between two ways of sampling that draw differently, so it is part of the sequence.
    private static func setSize(_ count: Int) -> Int {
        guard count > 5 else { return 21 }
        return 21 + (1 << (2 * Int((log(Double(count * 3)) / log(4)).rounded(.up))))
    }

    private mutating func sampleFromPool(_ count: Int, _ population: Int) -> [Int] {
        var pool = Array(0..<population)
        return (0..<count).map { taken in
            let index = below(population - taken)
            let number = pool[index]
            pool[index] = pool[population - taken - 1]
            return number
        }
    }

    private mutating func sampleWithSet(_ count: Int, _ population: Int) -> [Int] {
        var selected: Set<Int> = []
        return (0..<count).map { _ in
            var number = below(population)
            while !selected.insert(number).inserted { number = below(population) }
            return number
        }
    }
}
