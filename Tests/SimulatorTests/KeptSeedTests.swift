import Foundation
import TestSupport
import Testing

@testable import Simulator

@Suite("Seeds that once failed") struct KeptSeedTests {
    private static let kept = Result {
        let path = Repository.path("Simulations/Seeds/seeds.txt")
        return KeptSeed.all(in: try String(contentsOfFile: path, encoding: .utf8))
    }

    @Test("Every line of the file is read, and the first seed of each finds nothing any more")
    func first() throws {
        let lines = try Self.kept.get()
        #expect(!lines.isEmpty)
        for line in lines {
            let line = try #require(line)
            let options = line.options(line.seeds.lowerBound)
            #expect(Simulation(options).run().failure == nil, "\(options.words)")
        }
    }

    @Test("A line says which seeds, which check, the commit that mended it, and why")
    func line() {
        let line = KeptSeed("7 4 | rebuild | 0123abc | what was | wrong")
        #expect(line?.seeds == 7...7)
        #expect(line?.units == 4)
        #expect(line?.check == .rebuild)
        #expect(line?.commit == "0123abc")
        #expect(line?.reason == "what was | wrong")
        #expect(line?.options(7).units == 4)
        #expect(line?.options(7).faults == nil)
    }

    @Test("A line says which faults are to be on, if it needs them")
    func faults() {
        let line = KeptSeed("7 4 bits,one-way | rebuild | 0123abc | what was wrong")
        let options = line?.options(7)
        #expect(options?.faults == [.bits, .oneWay])
        #expect(options?.words == "simulate --seed 7 --units 4 --faults bits,one-way")
    }

    @Test(
        "A line that says less is not one",
        arguments: [
            "7 | rebuild | 0123abc", "9-7 | quiet | 0 | x", "7 | nothing | 0 | x",
            "x | quiet | 0 | x", "7 x | quiet | 0 | x", "7 4 bites | quiet | 0 | x",
            "7 4 bits cut | quiet | 0 | x",
        ])
    func refused(line: String) {
        #expect(KeptSeed(line) == nil)
        #expect(KeptSeed.all(in: "# a comment\n\n\(line)\n") == [nil])
    }
}
