import Testing
import Trust
import Wire

@Suite("Grants") struct GrantTests {
    @Test("A grant comes back from its bytes with its name and its signature")
    func roundTrip() throws {
        let tree = try Tree()
        let moves = [1, GrantSubject.mostMoves].map { GrantSubject.movedUnit($0) }
        let subjects = [GrantSubject.unit, .node] + moves + Role.allCases.map { .person($0) }
        for subject in subjects {
            let grant = try Tree.issue(
                subject, "a", unit(2), under: tree.township, by: "T", time: -5)
            let read = try Grant.decode(grant.encode())
            #expect(read == grant)
            #expect(read.subject == subject)
            #expect(read.id == Sum.of(grant.encode()).identifier)
            #expect(read.isSigned(by: try key("T").publicKey))
            #expect(!read.isSigned(by: try key("C").publicKey))
        }
    }

    @Test("Whatever byte of a grant is changed, it is refused or its signature does not hold")
    func tampering() throws {
        let grant = try Tree().village
        let signer = try key("T").publicKey
        let bytes = grant.encode()
        for place in bytes.indices {
            for bit in 0..<8 {
                var wrong = bytes
                wrong[place] ^= 1 << UInt8(bit)
                guard let read = try? Grant.decode(wrong) else { continue }
                #expect(!read.isSigned(by: signer))
                #expect(read.id != grant.id)
            }
        }
    }

    @Test("Cut, lengthened and endless bytes are refused")
    func refusals() throws {
        let bytes = try Tree().village.encode()
        for count in bytes.indices {
            #expect(throws: WireError.self) { try Grant.decode(Array(bytes.prefix(count))) }
        }
        #expect(throws: WireError.self) { try Grant.decode(bytes + [0]) }
        #expect(throws: WireError(.limit("statementBytes"), at: 0)) {
            try Grant.decode([UInt8](repeating: 0, count: Limits.statementBytes + 1))
        }
    }

    @Test("A subject of a newer program is refused")
    func unknownSubject() throws {
        var bytes = try Tree().village.encode()
        bytes[1] = 6
        #expect(throws: WireError(.invalid("subject of a grant"), at: 1)) {
            try Grant.decode(bytes)
        }
    }
}
