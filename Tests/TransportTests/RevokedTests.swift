import Node
import Replication
import Storage
import Testing
import Trust

@testable import Transport

@Suite("Revoked machines", .serialized, .timeLimit(.minutes(2))) struct RevokedTests {
    let tree = TestTree()
    private let notice = Refusal.notPlaced(.revoked).notice

    /// Lets a node know that another is to be talked to no more.
    private func revoke(_ other: TestNode, at node: TestNode) throws {
        let revocation = Revocation.issue(
            of: other.key.publicKey, in: other.node.unit, under: tree.root, reason: "遗失",
            ends: [], keeping: [], time: 0, with: tree.rootKey)
        try node.openedAgain().node.write {
            try $0.insert(Statements(revocations: [revocation]))
        }
    }

    @Test("A revoked machine that dials is turned away and told why")
    func dialling() async throws {
        let (county, village) = try tree.countyAndVillage()
        try village.write("afterwards")
        try revoke(village, at: county)
        try await Served.run(county) { served in
            let report = try await Dialer(
                node: village.node, logger: .silent, timing: .patient
            ).sync(with: served.address, expecting: county.key.publicKey)
            #expect(report.sessionEnding == .refusedByPeer(notice))
            #expect(report.changesSent == 0)
            try await Waiting.until { served.reports.all.count == 1 }
            #expect(served.reports.all[0].refused == .notPlaced(.revoked))
        }
        #expect(try county.digest(of: village.node.unit) == .zero)
    }

    @Test("A revoked machine that is dialled hears nothing but that")
    func dialled() async throws {
        let (county, village) = try tree.countyAndVillage()
        try county.write("for the village", in: village.node.unit)
        try revoke(village, at: county)
        try await Served.run(village) { served in
            let report = try await Dialer(
                node: county.node, logger: .silent, timing: .patient
            ).sync(with: served.address, expecting: village.key.publicKey)
            #expect(report.refused == .notPlaced(.revoked))
            try await Waiting.until { served.reports.all.count == 1 }
            #expect(served.reports.all[0].sessionEnding == .refusedByPeer(notice))
        }
        #expect(try village.digest() == .zero)
    }

    @Test("A link that stands ends when the machine at its other end is revoked")
    func standing() async throws {
        let (county, village) = try tree.countyAndVillage()
        try await Served.run(county) { served in
            try village.know(county, at: served.address)
            try await Served.run(village) { other in
                try await Waiting.until { try county.peer(village)?.agreed != nil }
                try revoke(village, at: county)
                try county.openedAgain().write("news", in: village.node.unit)
                try await Waiting.until {
                    served.reports.of(village.key.publicKey).contains {
                        $0.refused == .notPlaced(.revoked)
                    }
                }
                try await Waiting.until { !other.reports.of(county.key.publicKey).isEmpty }
            }
        }
        #expect(try village.digest() == .zero)
    }
}
