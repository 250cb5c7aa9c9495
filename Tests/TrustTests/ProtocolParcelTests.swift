import Records
import TestSupport
import Testing
import Trust
import Wire

@Suite("The parcel on docs/protocol.md") struct ProtocolParcelTests {
    @Test("A change that is shown alone on the page is proven by the sums of those after it")
    func page() throws {
        let story = try ProtocolStory()
        let (changes, hashes) = (story.encodedChanges, story.hashes)
        let stretch = Stretch(
            first: 2, before: hashes[1],
            items: [.change(changes[1]), .sum(Sum.of(changes[2])), .sum(Sum.of(changes[3]))],
            signature: RunSignature.sign(hashes[4], with: try key("w")))
        let excerpt = Excerpt(
            of: story.description, by: "岩香", in: "勐罕村",
            grants: [story.villageGrant, story.worker], stretches: [stretch])
        #expect(excerpt.isProven)
        let parcel = Parcel(of: [story.dot(1)], [excerpt])
        let encoded = try #require(parcel.encode())
        #expect(try Parcel.decode(encoded) == parcel)
        let vectors = [(name: "parcel", hexadecimal: Hexadecimal.encode(encoded))]
        #expect(try ProtocolPage.faults(in: "vectors of a parcel", against: vectors) == [])
    }
}
