import Records
import TestSupport
import Testing
import Trust
import Wire

@Suite("Vectors of docs/protocol.md", .serialized) struct ProtocolVectorTests {
    @Test("The bytes on the page are those that the program writes")
    func page() throws {
        let story = try ProtocolStory()
        let changes = story.encodedChanges
        let hashes = story.hashes
        let signature = RunSignature.sign(hashes[4], with: try key("w"))
        let numbered = changes.enumerated().map { ("change \($0 + 1)", $1) }
        let chained = hashes.enumerated().map { ("hash(\($0))", $1.bytes) }
        let vectors =
            [
                ("public key of w", try key("w").publicKey.bytes),
                ("public key of C", try key("C").publicKey.bytes),
                ("description", story.description.encode()), ("log", story.log.bytes),
            ] + numbered + chained + [
                ("signature over hash(4)", signature),
                ("payload, as it is", [0] + changes.joined()),
                ("grant of the county, root", story.root.encode()),
                ("name of the root", story.root.id.bytes),
                ("grant of the village", story.villageGrant.encode()),
                ("grant of the node", story.node.encode()),
                ("grant of the worker", story.worker.encode()),
                ("revocation of the worker", try story.revocation().encode()),
                ("verdict about change 4", try story.verdict().encode()),
                ("bundle", story.bundle),
            ]
        let faults = try ProtocolPage.faults(
            in: "vectors of the story",
            against: vectors.map { (name: $0, hexadecimal: Hexadecimal.encode($1)) })
        #expect(faults == [])
    }

    @Test("What is on the page is read back to the same changes, grants and record")
    func reading() throws {
        let story = try ProtocolStory()
        let page = try ProtocolPage()
        var changes: [(dot: Dot, change: Change)] = []
        for number in UInt64(1)...4 {
            let bytes = bytes(try #require(page["change \(number)"]))
            changes.append((story.dot(number), try Change.decode(bytes, at: story.dot(number))))
        }
        #expect(changes.map(\.change) == story.changes)
        let record = Fold.record(story.dot(1), from: changes)
        #expect(record[.field(1)]?.settledValue == .text("吉小明"))
        #expect(record[.field(2)]?.settledValue == .integer(-1_000))
        #expect(record.unknownOperations == 1)
        // The removal names the correction among what it saw.
        #expect(record.entries(of: 100).map(\.status) == [.removed, .present])
        let names = ["county, root", "village", "node", "worker"]
        let grants = try names.map {
            try Grant.decode(bytes(try #require(page["grant of the \($0)"])))
        }
        var book = try #require(GrantBook(root: grants[0]))
        #expect(book.add(grants).count == 3)
        #expect(book.authority(for: story.description) == grants[3])
    }

    @Test("The codes and short names on the page are those that people see")
    func names() throws {
        let codes = [(0x3CC7_7E80_0000_0000, 12), (0, 1), (UInt64.max, UInt64(Int64.max))].map {
            (high: UInt64, number: UInt64) in
            let dot = Dot(log: Identifier(high: high, low: 0), number: number)
            return "\(dot.log) \(number): \(RecordCode(dot))"
        }
        let keys = try "wCN".map { "key \($0): \(try key($0).publicKey.id)" }
        #expect(try ProtocolPage.faults(in: "names", against: codes + keys) == [])
    }
}
