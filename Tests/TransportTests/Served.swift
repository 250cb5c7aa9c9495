import Logging
import NIOCore

@testable import Transport

/// A node that serves for the length of a closure.
struct Served: Sendable {
    let server: Server
    let reports: Reports

    var address: Address { server.address }

    static func run(
        _ node: TestNode, at address: Address = Address(host: "127.0.0.1", port: 0),
        timing: Timing = .patient, _ body: (Served) async throws -> Void
    ) async throws {
        let reports = Reports()
        let server = try await Server.listen(
            on: address, node: node.node, logger: .silent, timing: timing,
            onReport: { reports.add($0) })
        let task = Task { try await server.run() }
        defer { task.cancel() }
        try await body(Served(server: server, reports: reports))
        task.cancel()
        try await task.value
    }
}

extension Logger {
    static var silent: Logger {
        Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    }
}

extension Timing {
    /// Short times, so that tests need not wait for what takes minutes in the field: for peers that
    /// keep silent.
    static var quick: Timing {
        var timing = Timing()
        timing.greetingMilliseconds = 1_500
        timing.stallMilliseconds = 1_000
        timing.closingMilliseconds = 500
        timing.stoppingMilliseconds = 1_000
        timing.tickMilliseconds = 20
        timing.pollMilliseconds = 20
        timing.peersMilliseconds = 20
        timing.redialLeastMilliseconds = 20
        timing.redialMostMilliseconds = 200
        return timing
    }

    /// The same, but with time for peers that do speak: a machine may be busy with other tests.
    static var patient: Timing {
        var timing = Timing.quick
        timing.greetingMilliseconds = 30_000
        timing.stallMilliseconds = 30_000
        return timing
    }

    /// The quick ones, with a clock that runs so many times as fast for the session.
    static func quick(pace: UInt64) -> Timing {
        var timing = Timing.quick
        timing.clock = { $0.now.uptimeNanoseconds / 1_000_000 * pace }
        timing.greetingMilliseconds *= Int(pace)
        timing.stallMilliseconds *= Int(pace)
        return timing
    }
}
