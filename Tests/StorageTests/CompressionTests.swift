import Storage
import Testing
import Wire

@Suite("Compression") struct CompressionTests {
    private static let text = Array(
        String(repeating: "入户走访,见到儿童和监护人,身体健康,学习成绩中等。", count: 40).utf8)

    @Test("What was packed comes back, at either effort", arguments: [0, 1, 17, 1000, 3000])
    func roundTrip(count: Int) {
        let content = Array(Self.text.prefix(count))
        for effort in [Compression.Effort.quick, .thorough] {
            let packed = Compression.pack(content, effort: effort)
            #expect(Compression.unpack(packed, bound: content.count) == content)
        }
    }

    @Test("Text of a visit packs well, and noise is kept as it is with one byte more")
    func size() {
        #expect(Compression.pack(Self.text, effort: .thorough).count * 10 < Self.text.count)
        let noise = (0..<500).map { _ in UInt8.random(in: .min ... .max) }
        #expect(Compression.pack(noise, effort: .thorough).count == 501)
    }

    @Test("Nothing is unpacked beyond the bound, whatever the frame claims")
    func bound() {
        let packed = Compression.pack(Self.text, effort: .thorough)
        #expect(Compression.unpack(packed, bound: Self.text.count - 1) == nil)
        #expect(Compression.unpack([0] + Self.text, bound: Self.text.count - 1) == nil)
        let bomb = Compression.pack([UInt8](repeating: 0, count: 1 << 26), effort: .quick)
        #expect(bomb.count < 1 << 14)
        #expect(Compression.unpack(bomb, bound: Limits.runContentBytes) == nil)
    }

    @Test("Damaged bytes unpack to nothing, or to bytes within the bound")
    func damaged() {
        #expect(Compression.unpack([], bound: 10) == nil)
        #expect(Compression.unpack([1], bound: 10) == nil)
        #expect(Compression.unpack([2, 1], bound: 10) == nil)
        let packed = Compression.pack(Self.text, effort: .thorough)
        for place in packed.indices {
            var damaged = packed
            damaged[place] ^= 0x41
            let found = Compression.unpack(damaged, bound: Self.text.count)
            #expect(found.map { $0.count <= Self.text.count } ?? true)
        }
        for count in packed.indices {
            #expect(Compression.unpack(Array(packed.prefix(count)), bound: Self.text.count) == nil)
        }
    }
}
