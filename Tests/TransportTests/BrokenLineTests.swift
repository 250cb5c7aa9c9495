import Node
import Records
import Replication
import Storage
import Testing
import Trust
import Wire

@testable import Transport

@Suite("Broken and narrow lines", .serialized, .timeLimit(.minutes(2))) struct BrokenLineTests {
    let tree = TestTree()

    @Test("Over a line that breaks again and again each session goes on from where the last ended")
    func resumes() async throws {
        let (county, village) = try tree.countyAndVillage()
        for _ in 0..<40 { try village.write(TestTree.noise()) }
        try await Served.run(county, timing: .quick) { served in
            let line = try await CutProxy.open(to: served.address, cuttingAfter: 150_000)
            let dialer = try Dialer(node: village.node, logger: .silent, timing: .quick)
            var sessions = 0
            var isDone = false
            while !isDone, sessions < 30 {
                sessions += 1
                let report = try await dialer.sync(with: line.address, expecting: nil)
                isDone = report.hasSettled
                try await Waiting.until { served.reports.all.count == sessions }
                #expect(isDone || served.reports.all[sessions - 1].hasStored)
            }
            await line.close()
            #expect(isDone)
            #expect(sessions > 2, "the line was meant to break")
            #expect(try county.digest(of: village.node.unit) == village.digest())
        }
    }

    @Test("Two villages exchange what both may hold, and no file of either")
    func villages() async throws {
        let (one, other) = (
            try tree.node(of: tree.villages[0]), try tree.node(of: tree.villages[1])
        )
        try one.write("a")
        try other.write("b")
        try await Served.run(other, timing: .quick) { served in
            let dialer = try Dialer(node: one.node, logger: .silent, timing: .quick)
            let report = try await dialer.sync(
                with: served.address, expecting: other.key.publicKey)
            #expect(report.isDone)
            #expect(report.hasSettled)
            #expect(try one.digest(of: other.node.unit) == .zero)
            #expect(try other.digest(of: one.node.unit) == .zero)
        }
    }

    @Test("A stop does not wait for an address that does not answer")
    func stopWhileDialling() async throws {
        let (county, village) = try tree.countyAndVillage()
        let deaf = try await DeafListener.open()
        try village.know(county, at: deaf.address)
        let lines = LogLines()
        var timing = Timing.quick
        timing.connectMilliseconds = 90_000
        let server = try await Server.listen(
            on: Address(host: "127.0.0.1", port: 0), node: village.node, logger: lines.logger,
            timing: timing, onReport: { _ in })
        let running = Task { try await server.run() }
        try await Waiting.until { lines.all.contains { $0.contains("dialling") } }
        let start = ContinuousClock.now
        running.cancel()
        try await running.value
        #expect(ContinuousClock.now - start < .seconds(10))
        await deaf.close()
    }
}
