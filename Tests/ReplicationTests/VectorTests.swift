import Records
import Replication
import Testing
import Wire

/// The vectors of `docs/protocol.md`, "Session".
struct VectorTests {
    static let unit = Identifier(high: 0x0011_2233_4455_6677, low: 0x8899_AABB_CCDD_EEFF)
    static let log = Identifier(high: 0x0102_0304_0506_0708, low: 0x090A_0B0C_0D0E_0F10)

    static var comparison: Comparison {
        var comparison = Comparison()
        comparison.trunk = DigestList(
            checksum: DigestList.checksum(of: [unit]), digests: [], units: nil)
        comparison.digests = [
            UnitDigests(
                unit: unit, own: 1, files: 2,
                children: DigestList(
                    checksum: DigestList.checksum(of: []), digests: [], units: nil))
        ]
        return comparison
    }

    static var answer: Comparison {
        var comparison = Comparison()
        let claim = Claim(log: LogReference(log), number: 300, hash: unit)
        comparison.frontiers = [UnitClaims(unit: unit, own: nil, files: [claim])]
        comparison.lacking = [
            UnitClaims(unit: unit, own: [.nothing(of: LogReference(log))], files: nil)
        ]
        return comparison
    }

    static var run: RunMessage {
        RunMessage(
            Run(
                log: log, first: 301, count: 2, payload: [0xAA, 0xBB],
                signature: [UInt8](repeating: 0x11, count: 64)), more: false, before: nil)
    }

    static let vectors: [(Message, String)] = [
        (
            .hello(
                Hello(
                    versions: 1...1, standing: true, grant: log, following: 0,
                    digest: Digest(unit))),
            "87000101f5500102030405060708090a0b0c0d0e0f10005000112233445566778899aabb"
                + "ccddeeff"
        ),
        (.show, "8101"),
        (
            .comparison(comparison),
            "8303821a18e437bd4081835000112233445566778899aabbccddeeff1a4fd0bfc1500000"
                + "0000000000010000000000000002"
        ),
        (
            .comparison(answer),
            "8503f68081835000112233445566778899aabbccddeefff6831b01020304050607081901"
                + "2c5000112233445566778899aabbccddeeff81835000112233445566778899aabbccddee"
                + "ff821b010203040506070800f6"
        ),
        (
            .run(run),
            "87051b010203040506070819012d02f442aabb5840111111111111111111111111111111"
                + "111111111111111111111111111111111111111111111111111111111111111111111111"
                + "11111111111111111111111111"
        ),
        (.receipt(count: 3, except: [1]), "83060301"),
        (.settled(Digest(unit)), "82075000112233445566778899aabbccddeeff"),
        (.refusal(Refusal.limit("windowBytes").notice), "83080c6b77696e646f774279746573"),
        (.alive, "8109"),
        (.declined(log: LogReference(log), code: 6), "830a1b010203040506070806"),
    ]

    @Test("The vectors of the protocol's page are what is written and read")
    func vectors() throws {
        for (message, text) in Self.vectors {
            #expect(Hexadecimal.encode(message.encode()) == text)
            let bytes = try #require(Hexadecimal.decode(text))
            #expect(try Message.decode(bytes) == .known(message))
        }
    }
}
