import Testing
import Wire

@Suite("Reading bytes from outside") struct ReaderTests {
    @Test(
        "A number or length in a longer form than needed is refused",
        arguments: [
            "1800", "1817", "190000", "1900ff", "1a00000000", "1a0000ffff", "1b0000000000000000",
            "1b00000000ffffffff", "3817", "580161", "5900016100", "780161", "9800", "980101",
            "b800", "d80000", "1c", "3d", "5e", "7f", "9c", "bd", "dc",
        ])
    func longForms(encoding: String) {
        #expect(refusal(encoding) == .notDeterministic)
    }

    @Test("Bytes after the item are refused", arguments: ["0000", "8000", "6161f6", "a0a0"])
    func trailing(encoding: String) {
        #expect(refusal(encoding) == .trailingBytes)
    }

    @Test(
        "Keys out of their bytewise order, or twice, are refused",
        arguments: ["a203000100", "a201000100", "a2616200616100", "a2200000f6", "a2811800182000"])
    func keyOrder(encoding: String) {
        #expect(refusal(encoding) == .notDeterministic)
    }

    @Test("Keys are in the order of their bytes, not of their length first")
    func bytewiseKeyOrder() {
        #expect(refusal("a218200020f6") == nil)
        #expect(refusal("a220f6182000") == .notDeterministic)
    }

    @Test("Every beginning of an item is refused as cut off")
    func truncations() {
        let whole = bytes(
            "a4011b7fffffffffffffff026461e6b0b4038301820203fb3ff199999999999a04c1d86400")
        #expect(refusal(whole) == nil)
        for count in 0..<whole.count {
            #expect(refusal(Array(whole.prefix(count))) == .truncated)
        }
    }

    @Test(
        "A length beyond the bytes at hand is refused before anything is set aside for it",
        arguments: [
            "5bffffffffffffffff00", "5b7fffffffffffffff00", "7bffffffffffffffff61",
            "9bffffffffffffffff00", "9b000000010000000000", "bbffffffffffffffff0000",
            "5a7fffffff00", "42", "9a8000000000",
        ])
    func hugeLengths(encoding: String) {
        #expect(refusal(encoding) == .truncated)
    }

    @Test("A map needs two items a pair")
    func pairs() {
        #expect(refusal("a3000102030405") == nil)
        #expect(refusal("a400010203040506") == .truncated)
    }

    @Test("Items may be nested as deep as the bound says and no deeper")
    func depth() {
        let deepest = [UInt8](repeating: 0x81, count: Limits.itemDepth - 1) + [0]
        #expect(refusal(deepest) == nil)
        #expect(refusal([0x81] + deepest) == .limit("itemDepth"))
        #expect(refusal([0xC1] + deepest) == .limit("itemDepth"))
        #expect(refusal([UInt8](repeating: 0x81, count: 100_000)) == .limit("itemDepth"))
    }

    @Test(
        "Text that is not UTF-8 is refused: overlong, surrogate, beyond Unicode, cut",
        arguments: ["62c080", "63eda080", "64f4908080", "61ff", "61c3", "62e6b0", "63e08080"])
    func notText(encoding: String) {
        #expect(refusal(encoding) == .notText)
    }

    @Test("Text comes back byte for byte, composed or not")
    func textIsNotNormalised() throws {
        for text in ["\u{E9}", "e\u{301}", "\u{20BB7}野家", "\u{0}"] {
            var writer = CBORWriter()
            writer.write(text)
            var reader = CBORReader(writer.bytes)
            #expect(Array(try reader.readText().utf8) == Array(text.utf8))
        }
    }

    @Test("A bound that is passed is told, and one that is reached is not")
    func bounds() throws {
        var writer = CBORWriter()
        writer.write("abcd")
        var reader = CBORReader(writer.bytes)
        #expect(throws: WireError(.above(3), at: 0)) { try reader.readText(upTo: 3) }
        reader = CBORReader(writer.bytes)
        #expect(try reader.readText(upTo: 4) == "abcd")
        reader = CBORReader(bytes("83000000"))
        #expect(throws: WireError(.above(2), at: 0)) { try reader.readArray(upTo: 2) }
        reader = CBORReader(bytes("1864"))
        #expect(throws: WireError(.above(99), at: 0)) {
            try reader.readUnsigned(upTo: 99)
        }
    }

    @Test(
        "An integer beyond 64 signed bits is refused",
        arguments: ["1b8000000000000000", "3b8000000000000000"])
    func wideIntegers(encoding: String) {
        var reader = CBORReader(bytes(encoding))
        #expect(throws: WireError(.unexpected(expected: "integer of 64 bits"), at: 0)) {
            try reader.readInteger()
        }
    }

    @Test("Another kind of item than expected is refused at its place")
    func unexpected() {
        var reader = CBORReader(bytes("820061"))
        #expect(throws: WireError(.unexpected(expected: "array of 3"), at: 0)) {
            try reader.readArray(exactly: 3)
        }
        reader = CBORReader(bytes("8101"))
        #expect(throws: WireError(.unexpected(expected: "map"), at: 0)) {
            try reader.readMap(upTo: 9)
        }
        #expect(throws: WireError(.unexpected(expected: "boolean"), at: 1)) {
            var reader = CBORReader(bytes("8101"), range: 1..<2)
            return try reader.readBoolean()
        }
    }

    @Test("A part of the bytes is read without looking beyond it")
    func ranges() throws {
        let all = bytes("01626162ff")
        var reader = CBORReader(all, range: 1..<4)
        #expect(try reader.readText() == "ab")
        #expect(reader.isAtEnd)
        reader = CBORReader(all, range: 1..<3)
        #expect(throws: WireError(.truncated, at: 1)) { try reader.readText() }
    }

    @Test("Identifiers and hashes have exactly their length")
    func lengths() throws {
        var writer = CBORWriter()
        writer.write(Identifier(high: 1, low: 2))
        var reader = CBORReader(writer.bytes)
        #expect(try reader.readIdentifier() == Identifier(high: 1, low: 2))
        reader = CBORReader(bytes("4f" + String(repeating: "00", count: 15)))
        #expect(throws: WireError(.unexpected(expected: "16 bytes"), at: 0)) {
            try reader.readIdentifier()
        }
        reader = CBORReader(bytes("581f" + String(repeating: "00", count: 31)))
        #expect(throws: WireError(.unexpected(expected: "32 bytes"), at: 0)) {
            try reader.readHash()
        }
    }
}
