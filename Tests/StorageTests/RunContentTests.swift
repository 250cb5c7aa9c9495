import Records
import Storage
import Testing
import Wire

@Suite("The content of a run") struct RunContentTests {
    private let log = Identifier(high: 3, low: 4)

    private func encoded(_ number: UInt64) -> [UInt8] {
        Writer.change("测\(number)").encode(at: Dot(log: log, number: number))
    }

    @Test("A run is taken apart into its changes, each with its place")
    func apart() throws {
        let parts = (5...7).map { encoded($0) }
        let content = try RunContent(parts.flatMap { $0 }, log: log, first: 5, count: 3)
        #expect(content.changes.map(\.dot.number) == [5, 6, 7])
        #expect(content.changes.map { Array(content.bytes[$0.range]) } == parts)
        #expect(content.changes.allSatisfy { $0.change != nil })
    }

    @Test("A well-formed item that is no change of ours is kept as it is")
    func newer() throws {
        let item: [UInt8] = [0x82, 0x18, 0x63, 0xA0]
        let content = try RunContent(encoded(1) + item + encoded(3), log: log, first: 1, count: 3)
        #expect(content.changes.map { $0.change == nil } == [false, true, false])
        #expect(Array(content.bytes[content.changes[1].range]) == item)
    }

    @Test("Too few items, too many, and bytes that are no item are refused")
    func refused() {
        let bytes = encoded(1) + encoded(2)
        for count in [0, 1, 3] {
            #expect(throws: WireError.self) {
                try RunContent(bytes, log: log, first: 1, count: count)
            }
        }
        #expect(throws: WireError.self) {
            try RunContent(encoded(1) + [0xFF], log: log, first: 1, count: 2)
        }
        #expect(throws: WireError.self) {
            try RunContent(Array(bytes.dropLast()), log: log, first: 1, count: 2)
        }
    }
}
