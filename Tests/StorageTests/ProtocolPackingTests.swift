import TestSupport
import Testing
import Wire

@testable import Storage

@Suite("Packing, as docs/protocol.md has it") struct ProtocolPackingTests {
    @Test("The dictionary on the page, without its line breaks, is the one that packs")
    func dictionary() throws {
        let lines = try ProtocolPage().lines(of: "dictionary")
        #expect(Array(lines.joined().utf8) == FormDictionary.bytes)
    }

    @Test("The packed payload on the page unpacks to the content of the plain one")
    func payload() throws {
        let page = try ProtocolPage()
        let plain = try #require(page["payload, as it is"].flatMap { Hexadecimal.decode($0) })
        let content = Array(plain.dropFirst())
        #expect(Compression.unpack(plain, bound: Limits.runContentBytes) == content)
        // Another version of zstd may pack it otherwise: what is there stays while it unpacks.
        let there = page["payload, packed"].flatMap { Hexadecimal.decode($0) } ?? []
        let isGood = Compression.unpack(there, bound: Limits.runContentBytes) == content
        let packed = isGood ? there : Compression.pack(content, effort: .thorough)
        let vectors = [("payload, packed", Hexadecimal.encode(packed))]
        #expect(try ProtocolPage.faults(in: "vectors of packing", against: vectors) == [])
        #expect(packed.first == 1)
    }
}
