import Glibc
import Logging
import Node
import Replication
import ServiceLifecycle
import Storage
import Synchronization
import Testing
import Trust
import Wire

@testable import Transport

@Suite("A node that serves", .serialized, .timeLimit(.minutes(2))) struct ServerTests {
    let tree = TestTree()

    @Test("Several peers are served at once, and each leaves what it brought")
    func several() async throws {
        let county = try tree.node(of: tree.county)
        let peers = try (0..<4).map { try tree.node(of: tree.villages[$0 % 2]) }
        for (number, peer) in peers.enumerated() {
            for change in 0..<10 { try peer.write("\(number) \(change)") }
        }
        try await Served.run(county) { served in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for peer in peers {
                    group.addTask {
                        try await Dialer(node: peer.node, logger: .silent, timing: .patient)
                            .sync(with: served.address, expecting: nil).isDone
                    }
                }
                for try await isDone in group { #expect(isDone) }
            }
            for peer in peers {
                let report = try await Dialer(node: peer.node, logger: .silent, timing: .patient)
                    .sync(with: served.address, expecting: nil)
                #expect(report.isDone)
                #expect(try peer.digest() == county.digest(of: peer.node.unit))
            }
        }
    }

    @Test("A graceful stop tells every peer, and returns when their sessions have ended")
    func gracefulStop() async throws {
        let (county, village) = try tree.countyAndVillage()
        let reports = Reports()
        let server = try await Server.listen(
            on: Address(host: "127.0.0.1", port: 0), node: county.node, logger: .silent,
            timing: .patient, onReport: { reports.add($0) })
        let group = ServiceGroup(services: [server], logger: .silent)
        let running = Task { try await group.run() }
        try village.know(county, at: server.address)
        try await Served.run(village) { served in
            try await Waiting.until { try county.peer(village)?.agreed != nil }
            await group.triggerGracefulShutdown()
            try await running.value
            #expect(reports.all.map(\.sessionEnding) == [.stopped])
            try await Waiting.until { !served.reports.all.isEmpty }
            let told = served.reports.all[0].sessionEnding
            #expect(told == .refusedByPeer(Refusal.unavailable.notice))
        }
    }

    @Test("A stop does not wait for ever for a peer that does not listen")
    func stopWithSilentPeer() async throws {
        let county = try tree.node(of: tree.county)
        var timing = Timing.quick
        timing.greetingMilliseconds = 600_000
        let reports = Reports()
        let server = try await Server.listen(
            on: Address(host: "127.0.0.1", port: 0), node: county.node, logger: .silent,
            timing: timing, onReport: { reports.add($0) })
        let running = Task { try await server.run() }
        let silent = try await RawPeer.dial(server.address, proving: nil)
        let heard = Task { await silent.say([]) }
        running.cancel()
        try await running.value
        #expect(await heard.value.isEmpty)
    }

    @Test("A second server at the same address is an error that names it")
    func addressInUse() async throws {
        let county = try tree.node(of: tree.county)
        try await Served.run(county) { served in
            await #expect(throws: TransportError.addressInUse(served.address)) {
                try await Server.listen(
                    on: served.address, node: county.node, logger: .silent, onReport: { _ in })
            }
        }
        let foreign = Address(host: "192.0.2.1", port: 0)
        await #expect(throws: TransportError.cannotListen(foreign, errno: EADDRNOTAVAIL)) {
            try await Server.listen(
                on: foreign, node: county.node, logger: .silent, onReport: { _ in })
        }
    }

    @Test("It listens on IPv6 as well, and on all numbers of the machine at once")
    func addresses() async throws {
        let (county, village) = try tree.countyAndVillage()
        let dialer = try Dialer(node: village.node, logger: .silent, timing: .patient)
        try await Served.run(county, at: Address(host: "::", port: 0)) { served in
            for host in ["127.0.0.1", "::1", "localhost"] {
                let report = try await dialer.sync(
                    with: Address(host: host, port: served.address.port), expecting: nil)
                #expect(report.isDone)
            }
        }
    }

    @Test("What is logged names no address, no text of a record and no whole key")
    func logged() async throws {
        let (county, village) = try tree.countyAndVillage()
        try village.write("秘密的姓名")
        let lines = LogLines()
        let logger = lines.logger
        let server = try await Server.listen(
            on: Address(host: "127.0.0.1", port: 0), node: county.node, logger: logger,
            timing: .patient, onReport: { logger.log($0) })
        let running = Task { try await server.run() }
        _ = try await Dialer(node: village.node, logger: lines.logger, timing: .patient)
            .sync(with: server.address, expecting: nil)
        try await Waiting.until { lines.all.count >= 2 }
        running.cancel()
        try await running.value
        let text = lines.all.joined(separator: "\n")
        #expect(text.contains(village.key.publicKey.fingerprint))
        #expect(!text.contains("127.0.0.1") && !text.contains("秘密"))
        #expect(!text.contains(Hexadecimal.encode(village.key.publicKey.bytes)))
        #expect(!text.contains(county.node.store.directory))
    }
}
