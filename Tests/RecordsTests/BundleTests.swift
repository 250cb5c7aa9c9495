import Records
import TestSupport
import Testing
import Trust
import Wire

/// The program and `tools/read-changes` are two readers of one format, written apart from each
/// other: what one says, the other must say.
@Suite("Bundles of changes") struct BundleTests {
    private static let statement = BundleStatement(purpose: "a", person: "b", day: 1)
    private static let head = ChangesBundle.head(statement)

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
        var bundle = Self.head
        for writer in [UInt8(0), 1] {
            let description = try description(writer)
            bundle += part(description, changes(300, in: description.log, &generator))
        }
        let answer = try SecondReader.read(bundle)
        #expect(answer.complaint == "")
        #expect(answer.lines.count == 603)
        #expect(try answer.lines == BundleDump.lines(bundle))
    }

    @Test("Both readers know and do not know the same mutated changes", arguments: 0..<3)
    func mutatedChanges(seed: UInt64) throws {
        var generator = Generator(seed: seed &+ 50)
        let description = try description(1)
        let mutated = changes(3_000, in: description.log, &generator)
            .map { generator.mutate($0) }.filter(isWellFormed)
        let bundle = Self.head + part(description, mutated)
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
        let bundle = Self.head + parts.joined()
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
            Self.head
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
            "", "f6", "6e68616d6c6574206368616e676573", "840161616162d86401",
            "6e68616d6c6574206368616e676573840161616162d86401",
            "6e68616d6c6574206368616e676573840261616162d86401",
            "6e68616d6c6574206368616e676573840161616162c101",
            "6e68616d6c6574206368616e67657383016161d86401",
            "6e68616d6c6574206368616e676574840161616162d86401",
            "780e68616d6c6574206368616e676573840161616162d86401",
            "6e68616d6c6574206368616e676573840161616162d8640100",
            "6e68616d6c6574206368616e676573840161616162d864018340018141f6",
        ])
    func noBundles(hexadecimal: String) throws {
        let bytes = Hexadecimal.decode(hexadecimal) ?? []
        let own = try? BundleDump.lines(bytes)
        #expect(try SecondReader.read(bytes).hasRefused == (own == nil))
        #expect((own != nil) == (bytes == Self.head))
    }

    @Test("A bundle begins with its name, and says for what, by whom and when it was written")
    func head() throws {
        #expect(Self.head.starts(with: [0x6E] + Array("hamlet changes".utf8)))
        let said = BundleStatement(purpose: "移交\"档案馆\"", person: "测管理员", day: 20_516)
        let bundle = ChangesBundle.head(said)
        let lines = try SecondReader.read(bundle).lines
        #expect(try lines == BundleDump.lines(bundle))
        #expect(
            lines == [
                #"{"version":1,"purpose":"移交\"档案馆\"","person":"测管理员","#
                    + #""day":{"day":20516,"date":"2026-03-04"}}"#
            ])
    }
}
