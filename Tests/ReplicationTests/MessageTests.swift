import Replication
import TestSupport
import Testing
import Wire

/// Messages are deterministic CBOR, read strictly.
struct MessageTests {
    static let messages: [Message] = {
        var generator = Generator(seed: 42)
        return (0..<300).map { _ in generator.message() }
    }()

    @Test("Every message reads back as what was written")
    func roundTrip() throws {
        for message in Self.messages {
            #expect(try Message.decode(message.encode()) == .known(message))
        }
    }

    @Test("Every message cut short, or with a byte more, is refused")
    func lengths() {
        for message in Self.messages {
            let bytes = message.encode()
            let wrong = (0..<bytes.count).map { Array(bytes[..<$0]) } + [bytes + [0]]
            let isRefused = wrong.allSatisfy { (try? Message.decode($0)) == nil }
            #expect(isRefused, "\(message)")
        }
    }

    @Test("Whatever can be read has one form only: writing it again gives the same bytes")
    func oneForm() {
        var generator = Generator(seed: 43)
        var read = 0
        for message in Self.messages {
            let bytes = message.encode()
            for _ in 0..<40 {
                var changed = bytes
                changed[generator.number(below: bytes.count)] = UInt8(generator.number(below: 256))
                guard case .known(let other)? = try? Message.decode(changed),
                    other != .passedOver, !other.isNewerHello
                else { continue }
                read += 1
                if other.encode() != changed { Issue.record("\(changed)") }
            }
        }
        #expect(read > 1000)
    }

    @Test("A message that no frame can carry is refused unread")
    func frame() {
        let run = Run(
            log: Bench.log, first: 1, count: 1,
            payload: [UInt8](repeating: 0, count: Limits.frameBytes),
            signature: [UInt8](repeating: 0, count: 64))
        let bytes = Message.run(RunMessage(run, more: false, before: nil)).encode()
        #expect(throws: WireError(.limit("messageBytes"), at: Limits.messageBytes)) {
            try Message.decode(bytes)
        }
    }

    @Test("The longest honest messages fit in a frame")
    func longest() {
        var comparison = Comparison()
        let claim = Claim(
            log: LogReference(prefix: .max), number: UInt64(Int64.max),
            hash: Identifier(high: .max, low: .max))
        let most = Limits.comparisonBytes / 35
        comparison.frontiers = [
            UnitClaims(
                unit: Bench.root.unit, own: nil, files: [Claim](repeating: claim, count: most))
        ]
        comparison.probes = [Probe](
            repeating: Probe(claim: claim, numbers: (1...8).map { UInt64.max / 4 + $0 }),
            count: Limits.bisections)
        comparison.hashes = [ProbeHashes](
            repeating: ProbeHashes(
                log: LogReference(prefix: .max),
                hashes: [Identifier](repeating: Bench.grant, count: Limits.probeNumbers)),
            count: Limits.bisections)
        #expect(Message.comparison(comparison).encode().count <= Limits.messageBytes)
        let run = Run(
            log: Bench.log, first: .max / 4, count: Limits.runChanges,
            payload: [UInt8](repeating: 0, count: Limits.runBytes),
            signature: [UInt8](repeating: 0, count: 64))
        let message = Message.run(RunMessage(run, more: true, before: ModelChain.hash([1])))
        #expect(message.encode().count <= Limits.messageBytes)
    }

    @Test("A comparison names each unit, part and log once: every name costs readings of the store")
    func repeatedNames() {
        let unit = Bench.village.unit
        let claim = Claim(LogReference(Bench.log), at: 1)
        let claims = UnitClaims(unit: unit, own: nil, files: [claim])
        let digests = UnitDigests(
            unit: unit, own: 0, files: 0,
            children: DigestList(checksum: 0, digests: [], units: nil))
        var lists = [Comparison](repeating: Comparison(), count: 5)
        lists[0].digests = [digests, digests]
        lists[1].frontiers = [claims, claims]
        lists[2].lacking = [claims, claims]
        lists[3].probes = [Probe](repeating: Probe(claim: claim, numbers: [1]), count: 2)
        lists[4].hashes = [ProbeHashes](
            repeating: ProbeHashes(log: claim.log, hashes: []), count: 2)
        for list in lists {
            #expect(throws: WireError(.invalid("a name for the second time"), at: 2)) {
                try Message.decode(Message.comparison(list).encode())
            }
        }
    }

    @Test("Of one log no more is claimed than both sides could hold branches")
    func manyClaims() throws {
        for count in [Limits.logClaims, Limits.logClaims + 1] {
            let claims = (1...UInt64(count)).map { Claim(LogReference(Bench.log), at: $0) }
            var comparison = Comparison()
            comparison.frontiers = [UnitClaims(unit: Bench.village.unit, own: nil, files: claims)]
            let bytes = Message.comparison(comparison).encode()
            if count == Limits.logClaims {
                #expect(try Message.decode(bytes) == .known(.comparison(comparison)))
            } else {
                #expect(throws: WireError(.limit("logClaims"), at: 2)) {
                    try Message.decode(bytes)
                }
            }
        }
    }

    @Test("Bytes without any meaning are refused")
    func noise() {
        var generator = Generator(seed: 44)
        let fresh = Bench.exchanging(.responder)
        var refused = 0
        for _ in 0..<5000 {
            let bytes = generator.bytes(generator.number(below: 200))
            var bench = fresh
            let effects = bench.handle(.received(bytes))
            if Bench.refusal(effects) != nil { refused += 1 }
        }
        #expect(refused > 4900)
    }
}

extension Claim {
    fileprivate init(_ log: LogReference, at number: UInt64) {
        self.init(log: log, number: number, hash: Identifier(high: number, low: 1))
    }
}

extension Message {
    fileprivate var isNewerHello: Bool {
        if case .hello(let hello) = self { hello.versions.upperBound > 2 } else { false }
    }
}
