import Testing
import Trust
import Wire

@Suite("Sealing") struct SealingTests {
    private let text = Array("王小明".utf8)

    private func dataKey(_ byte: UInt8 = 7) throws -> DataKey {
        try #require(DataKey(bytes: [UInt8](repeating: byte, count: 32)))
    }

    @Test("What is sealed for a place is opened there, by the same key")
    func roundTrip() throws {
        let key = try dataKey()
        for text in [[], text, [UInt8](repeating: 1, count: 100_000)] {
            let sealed = key.seal(text, for: SealedPlace("run", 3, 4))
            #expect(sealed.count == text.count + 28)
            #expect(key.open(sealed, for: SealedPlace("run", 3, 4)) == text)
            #expect(try dataKey().open(sealed, for: SealedPlace("run", 3, 4)) == text)
        }
    }

    @Test("It is not opened in another place, by another key, or with a changed byte")
    func binding() throws {
        let key = try dataKey()
        let place = SealedPlace("run", 3, 4)
        let sealed = key.seal(text, for: place)
        for other in [
            SealedPlace("run", 4, 3), SealedPlace("run", 3), SealedPlace("runs", 3, 4),
            SealedPlace("run", unit(3)), SealedPlace("run"),
        ] {
            #expect(key.open(sealed, for: other) == nil)
        }
        #expect(try dataKey(8).open(sealed, for: place) == nil)
        for index in sealed.indices {
            var wrong = sealed
            wrong[index] ^= 1
            #expect(key.open(wrong, for: place) == nil)
        }
        for count in [0, 5, 27, sealed.count - 1] {
            #expect(key.open(Array(sealed.prefix(count)), for: place) == nil)
        }
    }

    @Test("The same text sealed twice looks different each time")
    func nonces() throws {
        let key = try dataKey()
        let place = SealedPlace("run", 1)
        #expect(key.seal(text, for: place) != key.seal(text, for: place))
        #expect(DataKey().bytes != DataKey().bytes)
    }

    @Test("Equal bytes have equal names under one key, and no other names")
    func names() throws {
        let key = try dataKey()
        #expect(key.name(text) == (try dataKey().name(text)))
        #expect(key.name(text).count == 16)
        #expect(key.name(text) != key.name(text + [0]))
        #expect(key.name(text) != (try dataKey(8).name(text)))
    }

    @Test("What an earlier program sealed and named is still opened and found")
    func golden() throws {
        let sealed = bytes(Golden.sealed)
        #expect(try dataKey().open(sealed, for: SealedPlace("run", 3, 4)) == text)
        #expect(try dataKey().name(text) == bytes(Golden.name))
    }

    @Test("A data key has exactly 32 bytes")
    func keyLength() {
        #expect(DataKey(bytes: [UInt8](repeating: 0, count: 31)) == nil)
        #expect(DataKey(bytes: [UInt8](repeating: 0, count: 33)) == nil)
    }
}
