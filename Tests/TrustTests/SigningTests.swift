import Testing
import Trust
import Wire

@Suite("Signing") struct SigningTests {
    @Test("Keys and signatures are those of RFC 8032, test 1")
    func knownAnswer() throws {
        let seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        let key = try #require(SigningKey(seed: seed))
        let publicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        let signature = bytes(
            """
            e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
            5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
            """)
        #expect(key.publicKey.bytes == bytes(publicKey))
        #expect(key.sign([]) == signature)
        #expect(key.publicKey.verifies(signature, over: []))
        #expect(key.seed == seed)
    }

    @Test("A run's signature holds for its hash and its key only, and not if a bit is changed")
    func runSignature() throws {
        let hash = Sum.of([1])
        let signature = RunSignature.sign(hash, with: try key("a"))
        let writer = try key("a").publicKey
        #expect(signature.count == RunSignature.byteCount)
        #expect(RunSignature.isValid(signature, over: hash, by: writer))
        #expect(RunSignature.sign(hash, with: try key("a")) == signature)
        #expect(!RunSignature.isValid(signature, over: Sum.of([2]), by: writer))
        #expect(!RunSignature.isValid(signature, over: hash, by: try key("b").publicKey))
        for place in signature.indices {
            var wrong = signature
            wrong[place] ^= 1
            #expect(!RunSignature.isValid(wrong, over: hash, by: writer))
        }
        for wrong in [[], Array(signature.dropLast()), signature + [0]] {
            #expect(!RunSignature.isValid(wrong, over: hash, by: writer))
        }
    }

    @Test("A signature made for something else cannot stand for a run's")
    func separation() throws {
        let hash = Sum.of([1])
        let writer = try key("a")
        #expect(!RunSignature.isValid(writer.sign(hash.bytes), over: hash, by: writer.publicKey))
        let grant = Grant.root(unit: unit(1), key: writer, time: 0)
        #expect(!RunSignature.isValid(grant.signature, over: hash, by: writer.publicKey))
    }

    @Test("A key has exactly 32 bytes, and bytes that are no point on the curve verify nothing")
    func malformedKeys() throws {
        #expect(SigningKey(seed: [UInt8](repeating: 1, count: 31)) == nil)
        #expect(PublicKey([UInt8](repeating: 1, count: 33)) == nil)
        let noPoint = try #require(PublicKey([2] + [UInt8](repeating: 0, count: 31)))
        #expect(!noPoint.verifies([UInt8](repeating: 0, count: 64), over: []))
        var reader = CBORReader([0x41, 0])
        #expect(throws: WireError(.unexpected(expected: "public key"), at: 0)) {
            try PublicKey.decode(from: &reader)
        }
    }
}
