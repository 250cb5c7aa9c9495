import Node
import TestSupport
import Testing
import Trust
import Wire

@testable import Node

/// The village's own key revokes the worker, and then falls itself.
@Suite("Revocations that fall") struct FallenRevocationTests {
    private let tree: Tree
    private let village: Node
    private let township: Node

    init() throws {
        tree = try Tree(machine: Machine(remembers: false))
        (village, township) = (try tree.open(.villageA), try tree.open(.township))
        try village.addFile("测一")
        try Link.sync(village, township)
    }

    /// Revokes a key of the village at the township, by a key of a unit.
    private func revoke(
        _ key: PublicKey, by office: Office, keeping: [Identifier] = []
    ) throws {
        let signer = try #require(try tree.keys(office).unit)
        let book = try township.read { try township.book($0) }
        let issuer = try #require(
            book.grants(of: signer.publicKey).first {
                $0.subject == .unit && $0.unit == tree.unit(office)
            })
        let revocation = Revocation.issue(
            of: key, in: village.unit, under: issuer, reason: "试", ends: [], keeping: keeping,
            time: 0, with: signer)
        try township.write {
            try township.learn(Statements(revocations: [revocation]), in: $0)
        }
    }

    @Test("What it set aside counts again, and waits for no decision any more")
    func decision() throws {
        try revoke(village.person, by: .villageA)
        #expect(try township.names() == [])
        #expect(try township.incidents(.afterRevocation) == 1)
        let book = try township.read { try township.book($0) }
        let key = try #require(try tree.keys(.villageA).unit).publicKey
        try revoke(key, by: .township, keeping: book.grants(of: village.person).map(\.id))
        #expect(try township.names() == ["测一"])
        #expect(try township.incidents(.afterRevocation) == 0)
    }
}
