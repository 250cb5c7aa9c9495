import Testing

@testable import Benchmarks

/// The expected numbers were printed by CPython 3.11; without them the load would have the
/// right shape and other values, and figures could not stand beside those of other programs.
@Suite struct PythonRandomTests {
    @Test("The words of a seed are those of Python, also after the state is renewed")
    func words() {
        var twister = MersenneTwister(seed: Load.usualSeed)
        let words = (0..<1_300).map { _ in twister.nextWord() }
        #expect(Array(words.prefix(4)) == [192_058_881, 48_046_373, 1_279_194_201, 4_110_778_350])
        #expect(words[1_299] == 3_551_740_141)
    }

    @Test(
        "A seed counts by its magnitude, in as many words as it needs",
        arguments: [
            (0, UInt32(3_626_764_237)), (3, UInt32(1_022_050_301)), (-3, UInt32(1_022_050_301)),
            (1_099_511_627_783, UInt32(2_635_837_658)),
        ])
    func seeds(seed: Int, first: UInt32) {
        var twister = MersenneTwister(seed: seed)
        #expect(twister.nextWord() == first)
    }

    @Test("Fractions, bits, ranges and choices are drawn as Python draws them")
    func draws() {
        var random = PythonRandom(seed: 5)
        #expect(random.fraction() == 0.6229016948897019)
        #expect(random.bits(7) == 94)
        #expect(random.within(1...6) == 3)
        #expect(random.choice(["a", "b", "c"]) == "c")
    }

    @Test(
        "A sample is taken from a list or with a set, as Python decides",
        arguments: [
            (5, 21, [4, 18, 2, 8, 3]),
            (5, 22, [4, 18, 2, 8, 3]),
            (
                20, 85,
                [17, 72, 8, 32, 15, 63, 57, 60, 48, 26, 12, 62, 3, 49, 55, 0, 78, 34, 29, 13]
            ),
            (
                20, 86,
                [17, 72, 8, 32, 15, 63, 57, 60, 83, 48, 26, 12, 62, 3, 49, 55, 77, 0, 34, 29]
            ),
        ])
    func samples(count: Int, population: Int, expected: [Int]) {
        var random = PythonRandom(seed: 1)
        #expect(random.sample(count, below: population) == expected)
    }

    @Test("A sample of everything is a rearrangement of it")
    func wholeSample() {
        var random = PythonRandom(seed: 7)
        let letters = ["a", "b", "c", "d", "e", "f"]
        #expect(random.sample(6, of: letters).sorted() == letters)
    }
}
