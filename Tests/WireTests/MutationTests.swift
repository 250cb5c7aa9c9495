import TestSupport
import Testing
import Wire

@Suite("Mutated bytes") struct MutationTests {
    @Test("What the reader accepts is the only encoding of what it says", arguments: 0..<8)
    func onlyEncoding(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        var accepted = 0
        for _ in 0..<1_500 {
            let item = Item.random(&generator)
            #expect(refusal(item.encoded) == nil)
            let mutated = generator.mutate(item.encoded)
            guard refusal(mutated) == nil else { continue }
            accepted += 1
            var reader = CBORReader(mutated)
            #expect(try Item.read(from: &reader).encoded == mutated)
        }
        #expect(accepted > 50)
    }

    @Test("Random bytes never stop the program", arguments: 0..<4)
    func randomBytes(seed: UInt64) {
        var generator = Generator(seed: seed &+ 1_000)
        var refused = 0
        for _ in 0..<3_000 {
            let count = generator.number(below: 40)
            let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            if refusal(bytes) != nil { refused += 1 }
        }
        #expect(refused > 1_500)
    }
}
