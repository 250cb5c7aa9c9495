import Testing
import Wire

/// RFC 8949, appendix A: what belongs to the subset is read and written as it stands there, what
/// does not is refused.
@Suite("Vectors of RFC 8949") struct VectorTests {
    @Test(
        "Unsigned integers",
        arguments: [
            (0, "00"), (1, "01"), (10, "0a"), (23, "17"), (24, "1818"), (25, "1819"),
            (100, "1864"), (1000, "1903e8"), (1_000_000, "1a000f4240"),
            (1_000_000_000_000, "1b000000e8d4a51000"),
            (18_446_744_073_709_551_615, "1bffffffffffffffff"),
        ] as [(UInt64, String)])
    func unsigned(value: UInt64, encoding: String) throws {
        var writer = CBORWriter()
        writer.write(unsigned: value)
        #expect(Hexadecimal.encode(writer.bytes) == encoding)
        var reader = CBORReader(writer.bytes)
        #expect(try reader.readUnsigned() == value)
        #expect(refusal(encoding) == nil)
    }

    @Test(
        "Negative integers",
        arguments: [
            (-1, "20"), (-10, "29"), (-100, "3863"), (-1000, "3903e7"),
            (Int64.min, "3b7fffffffffffffff"), (Int64.max, "1b7fffffffffffffff"),
        ] as [(Int64, String)])
    func integers(value: Int64, encoding: String) throws {
        var writer = CBORWriter()
        writer.write(value)
        #expect(Hexadecimal.encode(writer.bytes) == encoding)
        var reader = CBORReader(writer.bytes)
        #expect(try reader.readInteger() == value)
    }

    @Test(
        "Texts",
        arguments: [
            ("", "60"), ("a", "6161"), ("IETF", "6449455446"), ("\"\\", "62225c"),
            ("\u{FC}", "62c3bc"), ("\u{6C34}", "63e6b0b4"), ("\u{10151}", "64f0908591"),
        ])
    func texts(value: String, encoding: String) throws {
        var writer = CBORWriter()
        writer.write(value)
        #expect(Hexadecimal.encode(writer.bytes) == encoding)
        var reader = CBORReader(writer.bytes)
        #expect(try reader.readText() == value)
    }

    @Test(
        "Items of the subset are accepted whole",
        arguments: [
            "40", "4401020304", "80", "83010203", "8301820203820405",
            "98190102030405060708090a0b0c0d0e0f101112131415161718181819", "a0", "a201020304",
            "a26161016162820203", "826161a161626163",
            "a56161614161626142616361436164614461656145", "f4", "f5", "f6",
            "c074323031332d30332d32315432303a30343a30305a", "c11a514b67b0", "c1fb41d452d9ec200000",
            "d74401020304", "d818456449455446",
            "d82076687474703a2f2f7777772e6578616d706c652e636f6d", "c249010000000000000000",
            "3bffffffffffffffff",
        ])
    func accepted(encoding: String) {
        #expect(refusal(encoding) == nil)
    }

    @Test(
        "Floating-point numbers are accepted in their shortest form",
        arguments: [
            "f90000", "f98000", "f93c00", "fb3ff199999999999a", "f93e00", "f97bff", "fa47c35000",
            "fa7f7fffff", "fb7e37e43c8800759c", "f90001", "f90400", "f9c400", "fbc010666666666666",
            "f97c00", "f97e00", "f9fc00", "fa33000000", "fa00000001", "fb36a0000000000001",
            "fb3690000000000000",
            "fb47efffffe0000001", "fa38800001",
        ])
    func shortestFloats(encoding: String) {
        #expect(refusal(encoding) == nil)
    }

    @Test(
        "A floating-point number that has a shorter form is refused",
        arguments: [
            "fa7f800000", "fa7fc00000", "faff800000", "fb7ff0000000000000", "fb7ff8000000000000",
            "fbfff0000000000000", "fa00000000", "fb0000000000000000", "fa3f800000",
            "fb3ff0000000000000", "fa33800000", "fb36a0000000000000",
            "fb47efffffe0000000", "f97e01", "f9fe00", "fa387fc000",
        ])
    func longFloats(encoding: String) {
        #expect(refusal(encoding) == .notDeterministic)
    }

    @Test(
        "Indefinite lengths are refused",
        arguments: [
            "5f42010243030405ff", "7f657374726561646d696e67ff", "9fff", "9f018202039f0405ffff",
            "83018202039f0405ff", "bf61610161629f0203ffff", "826161bf61626163ff",
        ])
    func indefinite(encoding: String) {
        #expect(refusal(encoding) == .notDeterministic)
    }

    @Test("Simple values but false, true and null are refused", arguments: ["f7", "f0", "f8ff"])
    func simple(encoding: String) {
        #expect(refusal(encoding) == .unexpected(expected: "simple value"))
    }
}
