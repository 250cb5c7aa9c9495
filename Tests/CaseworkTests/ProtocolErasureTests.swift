import Casework
import Records
import TestSupport
import Testing
import Wire

@Suite("The erasure on docs/protocol.md") struct ProtocolErasureTests {
    private func bytes(_ vector: String) throws -> [UInt8] {
        let digits = try #require(try ProtocolPage()[vector])
        return try #require(Hexadecimal.decode(digits))
    }

    @Test("An erasure names the file, the ground and the first half of the erased change's sum")
    func page() throws {
        let log = try #require(Identifier(try bytes("log")))
        var reader = CBORReader(try bytes("erased change 2"))
        let sum = try ErasedChange.decodeNext(from: &reader).identifier
        let stone = Tombstone(
            record: Dot(log: log, number: 1), kind: .child, ground: 6,
            day: CalendarDay(number: 20_455), note: "主管机关来函", changes: 1)
        let erasure = Erasure(stone, [Erasure.Part(log: log, sums: [sum])])
        let change = Change(
            record: nil, kind: .erasure, time: 1_767_398_400, form: 1,
            operations: erasure.operations)
        let own = Dot(log: Identifier(high: 1, low: 1), number: 1)
        let encoded = change.encode(at: own)
        #expect(Erasure(try Change.decode(encoded, at: own)) == erasure)
        let vectors = [(name: "erasure", hexadecimal: Hexadecimal.encode(encoded))]
        #expect(try ProtocolPage.faults(in: "vectors of an erasure", against: vectors) == [])
    }
}
