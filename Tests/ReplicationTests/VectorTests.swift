import Records
import Replication
import TestSupport
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

    /// Asks where two branches part, and answers another such question.
    static var search: Comparison {
        var comparison = Comparison()
        let claim = Claim(log: LogReference(log), number: 300, hash: unit)
        comparison.probes = [Probe(claim: claim, numbers: [100, 200])]
        comparison.hashes = [ProbeHashes(log: LogReference(log), hashes: [unit, log])]
        return comparison
    }

    static var description: LogDescription {
        LogDescription(
            log: log, place: LogPlace(unit: unit, logClass: .routine), bytes: [0xAA],
            grants: [[0xBB], [0xCC]])
    }

    static var forked: RunMessage {
        let hash = Hash([UInt8](repeating: 0x22, count: 32))
        return RunMessage(run.run(of: log), more: true, before: hash)
    }

    static let messages: [(name: String, message: Message)] = [
        (
            "hello, version 1, standing, with digest",
            .hello(
                Hello(
                    versions: 1...1, standing: true, grant: log, following: 0,
                    digest: Digest(unit)))
        ),
        (
            "hello to a peer that was never met",
            .hello(
                Hello(versions: 1...1, standing: false, grant: log, following: 0, digest: nil))
        ),
        ("show", .show),
        ("grants: two of one byte", .grants([[0xBB], [0xCC]])),
        (
            "comparison that opens a round: empty trunk, base with own 1, files 2, no children",
            .comparison(comparison)
        ),
        (
            "comparison: files to number 300, nothing held of a log of the own part",
            .comparison(answer)
        ),
        ("comparison: probe at 100 and 200, and two hashes", .comparison(search)),
        ("empty comparison", .comparison(Comparison())),
        ("log-description of one byte with two grants", .description(description)),
        ("run of 2 changes from 301, payload aabb", .run(run)),
        ("the same, more to come, with before", .run(forked)),
        ("receipt for 3, the second excepted", .receipt(count: 3, except: [1])),
        ("settled", .settled(Digest(unit))),
        ("refusal: windowBytes", .refusal(Refusal.limit("windowBytes").notice)),
        ("alive", .alive),
        ("declined: no grants", .declined(log: LogReference(log), code: 6)),
    ]

    @Test("The messages on the protocol's page are what is written and read")
    func vectors() throws {
        let vectors = Self.messages.map { name, message in
            (name: name, hexadecimal: Hexadecimal.encode(message.encode()))
        }
        #expect(try ProtocolPage.faults(in: "vectors of the session", against: vectors) == [])
        for (_, message) in Self.messages {
            #expect(try Message.decode(message.encode()) == .known(message))
        }
    }

    @Test("Digest and checksum on the page are computed as it says")
    func sums() throws {
        let heads = [UInt8(0xEE), 0x22].compactMap { Hash([UInt8](repeating: $0, count: 32)) }
        let sum = heads.reduce(Digest.zero) { $0 + Digest(of: $1) }
        let units = [Self.log, Self.unit]
        let vectors = [
            ("digest of two branches, hashes 32 × ee and 32 × 22", sum.identifier.bytes),
            ("the same in 8 bytes", sum.short.bigEndianBytes),
            ("checksum of two units", UInt32(DigestList.checksum(of: units)).bigEndianBytes),
            ("checksum of no units", UInt32(DigestList.checksum(of: [])).bigEndianBytes),
        ].map { (name: $0, hexadecimal: Hexadecimal.encode($1)) }
        #expect(try ProtocolPage.faults(in: "vectors of sums", against: vectors) == [])
        #expect(heads.count == 2)
    }
}
