import Foundation
import Fuzzing
import TestSupport
import Testing

/// The laws of the fuzz targets without libFuzzer. A broken law traps, and what it says names it.
@Suite("Fuzz targets") struct FuzzingTests {
    /// Every attempt at a lock costs the work factor of scrypt, every workbook an archive.
    private static func count(of target: FuzzTarget) -> Int {
        switch target {
        case .lock: 4
        case .workbook: 400
        default: 1500
        }
    }

    @Test("What is well formed keeps the laws", arguments: FuzzTarget.allCases)
    func seeds(target: FuzzTarget) {
        #expect(!target.seeds.isEmpty)
        for seed in target.seeds { target.check(seed) }
        target.check([])
    }

    @Test(
        "What was well formed and has been changed keeps the laws", arguments: FuzzTarget.allCases)
    func mutations(target: FuzzTarget) {
        var generator = Generator(seed: 40)
        let seeds = target.seeds
        var changed = 0
        for _ in 0..<Self.count(of: target) {
            let seed = generator.pick(seeds)
            let input = generator.mutate(seed)
            if input != seed { changed += 1 }
            target.check(input)
        }
        #expect(changed > Self.count(of: target) / 2)
    }

    @Test("What was cut from one input and put into another keeps the laws")
    func splices() {
        var generator = Generator(seed: 41)
        var joined = 0
        for target in FuzzTarget.allCases where target != .lock {
            let seeds = target.seeds
            for _ in 0..<200 {
                let (one, other) = (generator.pick(seeds), generator.pick(seeds))
                let head = one.prefix(generator.number(below: one.count + 1))
                let tail = other.suffix(generator.number(below: other.count + 1))
                target.check(Array(head) + tail)
                joined += 1
            }
        }
        #expect(joined == 200 * (FuzzTarget.allCases.count - 1))
    }

    @Test("What once broke a law breaks none any more", arguments: FuzzTarget.allCases)
    func crashers(target: FuzzTarget) throws {
        let folder = URL(filePath: Repository.path("Tests/FuzzingTests/Crashers/"))
        #expect(FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)))
        let own = folder.appending(path: target.rawValue)
        let files = try? FileManager.default.contentsOfDirectory(
            at: own, includingPropertiesForKeys: nil)
        for file in (files ?? []).sorted(by: { $0.path < $1.path }) {
            target.check(Array(try Data(contentsOf: file)))
        }
    }

    @Test("The table of targets has a row for each, and for nothing else")
    func table() throws {
        let page = try String(contentsOfFile: Repository.path("docs/testing.md"), encoding: .utf8)
        let heading = "| target | what the bytes are |"
        let rows = page.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { !$0.hasPrefix(heading) }.prefix { $0.hasPrefix("|") }.dropFirst(2)
        let named = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        #expect(named.sorted() == FuzzTarget.allCases.map(\.rawValue).sorted())
    }

    @Test("A decoder that takes bytes which nothing writes is found")
    func canary() async {
        await #expect(processExitsWith: .failure) {
            RoundTrip.check([1, 2], decode: { $0 }, encode: { Array($0.dropLast()) })
        }
        RoundTrip.check([1, 2], decode: { $0 }, encode: { $0 })
    }
}
