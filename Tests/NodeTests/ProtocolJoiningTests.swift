import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

@testable import Node

/// The keys are those of the story on the page: a seed is one byte 32 times.
@Suite("Joining and telling, as docs/protocol.md has it") struct ProtocolJoiningTests {
    private let page: ProtocolPage

    init() throws { page = try ProtocolPage() }

    private func key(_ name: Character) throws -> SigningKey {
        let byte = try #require(name.asciiValue)
        return try #require(SigningKey(seed: [UInt8](repeating: byte, count: 32)))
    }

    private func grant(_ name: String) throws -> Grant {
        let digits = try #require(page["grant of the \(name)"])
        return try Grant.decode(try #require(Hexadecimal.decode(digits)))
    }

    private func request() throws -> JoinRequest {
        JoinRequest(
            JoinWish(unitName: "勐罕村", unitCode: "999901100201", role: .worker),
            unit: try key("V"), node: try key("n"), person: try key("w"))
    }

    private func ticket() throws -> Ticket {
        let grants = try ["county, root", "node", "worker", "village"].map(grant)
        return Ticket(
            unit: grants[3].unit, grants: grants, peer: try key("N").publicKey,
            peerUnit: grants[0].unit, address: "192.0.2.7:4911", signedWith: try key("C"))
    }

    @Test("Request, fingerprint and ticket on the page are what the program writes and reads")
    func joining() throws {
        let (request, ticket) = (try request(), try ticket())
        let vectors = [("join request", request.encode()), ("ticket", ticket.encode())]
            .map { (name: $0, hexadecimal: Hexadecimal.encode($1)) }
        #expect(try ProtocolPage.faults(in: "vectors of joining", against: vectors) == [])
        #expect(
            try ProtocolPage.faults(in: "fingerprint", against: [request.fingerprint]) == [])
        #expect(try JoinRequest.decode(request.encode()) == request)
        #expect(try Ticket.decode(ticket.encode()) == ticket)
        #expect(ticket.isSigned(by: try key("C").publicKey))
    }

    @Test("The told grant on the page is what the program writes, and is read back from it")
    func telling() throws {
        let (county, village) = (try grant("county, root"), try grant("village"))
        let edit = TreeChange.edit([village], admitting: nil, below: county.unit)
        let change = Change(
            record: nil, kind: edit.kind, time: 1_767_225_600, form: 0, operations: edit.operations)
        let dot = Dot(log: Identifier(high: 1, low: 1), number: 1)
        let bytes = change.encode(at: dot)
        let vectors = [("told grant", Hexadecimal.encode(bytes))]
        #expect(try ProtocolPage.faults(in: "vectors of telling", against: vectors) == [])
        let read = LoggedChange(
            dot: dot, range: bytes.indices, change: try Change.decode(bytes, at: dot))
        #expect(TreeChange.statements(in: [read]).grants == [village])
    }
}
