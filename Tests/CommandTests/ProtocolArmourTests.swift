import Node
import TestSupport
import Testing
import Wire

@testable import Command

@Suite("Armour, as docs/protocol.md has it") struct ProtocolArmourTests {
    @Test(
        "The armoured file on the page holds the bytes of the vector",
        arguments: [
            (Armour.Kind.request, "join request", "armoured request"),
            (.ticket, "ticket", "armoured ticket"),
        ])
    func armour(kind: Armour.Kind, vector: String, block: String) throws {
        let digits = try #require(try ProtocolPage()[vector])
        let bytes = try #require(Hexadecimal.decode(digits))
        let text = Armour.encode(bytes, as: kind)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(try ProtocolPage.faults(in: block, against: lines) == [])
        #expect(try Armour.decode(lines.joined(separator: "\n"), as: kind) == bytes)
    }
}
