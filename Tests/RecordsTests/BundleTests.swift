import Records
import TestSupport
import Testing
import Trust
import Wire

/// The program and `tools/read-changes` are two readers of one format, written apart from each
/// other: what one says, the other must say.
@Suite("Bundles of changes") struct BundleTests {
    private func description(_ seed: UInt8) throws -> LogDescription {
        LogDescription(
            unit: Identifier(high: 1, low: 2),
            writer: try #require(PublicKey([UInt8](repeating: seed, count: 32))),
            incarnation: seed == 0 ? .max : 7, logClass: seed == 0 ? .own : .routine)
    }

    private func part(_ description: LogDescription, _ changes: [[UInt8]]) -> [UInt8] {
        ChangesBundle.part(of: description, first: 5, changes: changes.map { $0[...] })
    }

    /// As many changes as are asked for, of every shape.
    private func changes(
        _ count: Int, in log: Identifier, _ generator: inout Generator
    ) -> [[UInt8]] {
        (0..<count).map { place in
            let own = Dot(log: log, number: 5 + UInt64(place))
            return ChangeMaker.random(&generator, at: own).encode(at: own)
        }
    }

    @Test("Both readers say the same of changes of every shape", arguments: 0..<3)
    func everyShape(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        var bundle = ChangesBundle.head
        for writer in [UInt8(0), 1] {
            let description = try description(writer)
            bundle += part(description, changes(300, in: description.log, &generator))
        }
        let answer = try SecondReader.read(bundle)
        #expect(answer.complaint == "")
        #expect(answer.lines.count == 602)
        #expect(try answer.lines == BundleDump.lines(bundle))
    }

    @Test("Both readers know and do not know the same mutated changes", arguments: 0..<3)
    func mutatedChanges(seed: UInt64) throws {
        var generator = Generator(seed: seed &+ 50)
        let description = try description(1)
        let mutated = changes(3_000, in: description.log, &generator)
            .map { generator.mutate($0) }.filter(isWellFormed)
        let bundle = ChangesBundle.head + part(description, mutated)
        let answer = try SecondReader.read(bundle)
        let own = try BundleDump.lines(bundle)
        #expect(answer.complaint == "")
        #expect(answer.lines == own)
        #expect(own.count { $0.contains("\"unread\"") } > 50)
        #expect(own.count { !$0.contains("\"unread\"") } > 50)
    }

    @Test("Both readers say of an erased change the sum that is left, in logs of every class")
    func erasedChanges() throws {
        let sum = Sum.of([1, 2, 3])
        let erased = ErasedChange.encode(sum)
        let shorter = [0x58, 31] + [UInt8](repeating: 0, count: 31)
        let parts = try LogClass.allCases.map { logClass in
            let seen = try description(1)
            return part(
                LogDescription(
                    unit: seen.unit, writer: seen.writer, incarnation: 7, logClass: logClass),
                [erased, shorter])
        }
        let bundle = ChangesBundle.head + parts.joined()
        let answer = try SecondReader.read(bundle)
        #expect(answer.complaint == "")
        #expect(try answer.lines == BundleDump.lines(bundle))
        let said = "\"erased\":\"\(Hexadecimal.encode(sum.bytes))\""
        #expect(answer.lines.count { $0.contains(said) } == LogClass.allCases.count)
        #expect(answer.lines.count { $0.contains("\"unread\"") } == LogClass.allCases.count)
    }

    private func isWellFormed(_ bytes: [UInt8]) -> Bool {
        var reader = CBORReader(bytes)
        return (try? reader.skip()) != nil && reader.isAtEnd
    }

    @Test("Both readers refuse the same mutated bundles", arguments: 0..<40)
    func mutatedBundles(seed: UInt64) throws {
        var generator = Generator(seed: seed &+ 900)
        let description = try description(1)
        let whole =
            ChangesBundle.head
            + part(description, changes(3, in: description.log, &generator))
        let mutated = generator.mutate(whole)
        let answer = try SecondReader.read(mutated)
        let own = try? BundleDump.lines(mutated)
        #expect(answer.hasRefused == (own == nil), "\(Hexadecimal.encode(mutated))")
        if let own { #expect(answer.lines == own) }
    }

    @Test(
        "Both readers refuse what is no bundle, and bytes in another form than the one",
        arguments: [
            "", "f6", "6e68616d6c6574206368616e676573", "6e68616d6c6574206368616e676574",
            "780e68616d6c6574206368616e676573", "6e68616d6c6574206368616e67657300",
            "6e68616d6c6574206368616e6765738340018141f6",
        ])
    func noBundles(hexadecimal: String) throws {
        let bytes = Hexadecimal.decode(hexadecimal) ?? []
        let own = try? BundleDump.lines(bytes)
        #expect(try SecondReader.read(bytes).hasRefused == (own == nil))
        #expect((own != nil) == (bytes == ChangesBundle.head))
    }

    @Test("A bundle begins with its name")
    func head() {
        #expect(ChangesBundle.head == [0x6E] + Array("hamlet changes".utf8))
    }
}
