import Records
import TestSupport
import Testing
import Trust
import Wire

@Suite("The erased change on docs/protocol.md") struct ProtocolErasingTests {
    @Test("The sum that stands where a change was erased keeps the chain and takes its place")
    func page() throws {
        let story = try ProtocolStory()
        let (hashes, sum) = (story.hashes, Sum.of(story.encodedChanges[1]))
        let erased = ErasedChange.encode(sum)
        #expect(Chain.next(hashes[1], sum: sum) == hashes[2])
        #expect(throws: WireError.self) { try Change.decode(erased, at: story.dot(2)) }
        var reader = CBORReader(erased)
        #expect(try ErasedChange.decodeNext(from: &reader) == sum)
        var left = story.encodedChanges
        left[1] = erased
        let bundle =
            story.bundleHead
            + ChangesBundle.part(of: story.description, first: 1, changes: left.map { $0[...] })
        let vectors = [
            ("erased change 2", erased), ("payload, with change 2 erased", [0] + left.joined()),
            ("bundle, with change 2 erased", bundle),
        ].map { (name: $0, hexadecimal: Hexadecimal.encode($1)) }
        #expect(try ProtocolPage.faults(in: "vectors of erasing", against: vectors) == [])
    }
}
