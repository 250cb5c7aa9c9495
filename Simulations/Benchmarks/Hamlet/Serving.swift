import Logging
import Node
import Transport

/// Serves a node on loopback, in this process, as `hamlet serve` does in its own.
enum Serving {
    /// Serves for the length of the closure, which is told where; keeps the node's own links up.
    static func run<Result>(
        _ node: Node, _ body: (Address) async throws -> Result
    ) async throws -> Result {
        let server = try await Server.listen(
            on: Address(host: "127.0.0.1", port: 0), node: node,
            logger: Logger(label: "benchmark", factory: { _ in SwiftLogNoOpLogHandler() }),
            onReport: { _ in })
        let task = Task { try await server.run() }
        defer { task.cancel() }
        let result = try await body(server.address)
        task.cancel()
        try await task.value
        return result
    }
}
