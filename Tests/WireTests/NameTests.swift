import TestSupport
import Testing
import Wire

@Suite("Names and sums as bytes") struct NameTests {
    @Test("An identifier is read from and written as sixteen bytes, most significant first")
    func identifier() {
        let bytes = Array(UInt8(1)...16)
        let id = Identifier(bytes)
        #expect(id?.bytes == bytes)
        #expect(id?.high == 0x0102_0304_0506_0708)
        #expect(id?.description == "0102030405060708090a0b0c0d0e0f10")
        #expect(Identifier(bytes.dropLast()) == nil)
        #expect(Identifier(bytes + [17]) == id)
    }

    @Test("Identifiers and hashes are sorted as their bytes are")
    func order() {
        var generator = Generator(seed: 7)
        let names = (0..<200).map { _ in
            Identifier(high: generator.next() & 3, low: generator.next() & 3)
        }
        let sorted = names.sorted()
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(left == right || left.bytes.lexicographicallyPrecedes(right.bytes))
        }
        let hashes = names.compactMap { Hash($0.bytes + $0.bytes.reversed()) }.sorted()
        for (left, right) in zip(hashes, hashes.dropFirst()) {
            #expect(left == right || left.bytes.lexicographicallyPrecedes(right.bytes))
        }
    }

    @Test("A hash gives its bytes, its first half and its first eight bytes")
    func hash() {
        let bytes = Array(UInt8(0)..<32)
        let hash = Hash(bytes)
        #expect(hash?.bytes == bytes)
        #expect(hash?.identifier.bytes == Array(bytes.prefix(16)))
        #expect(hash?.prefix == 0x0001_0203_0405_0607)
        #expect(hash?.withBytes { Array($0) } == bytes)
        #expect(Hash(bytes.dropFirst()) == nil)
    }

    @Test("Hexadecimal digits come back as bytes; anything else is refused")
    func hexadecimal() {
        #expect(Hexadecimal.encode([0, 0x7F, 0xFF]) == "007fff")
        #expect(Hexadecimal.decode("007fFF") == [0, 0x7F, 0xFF])
        #expect(Hexadecimal.decode("") == [])
        for wrong in ["0", "0g", "００", "0x", " 00", "ＦＦ"] {
            #expect(Hexadecimal.decode(wrong) == nil)
        }
    }
}
