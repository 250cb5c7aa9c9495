import Synchronization
import Trust

@testable import Transport

/// The reports of a server's connections, as they come in.
final class Reports: Sendable {
    private let reports = Mutex<[ConnectionReport]>([])

    func add(_ report: ConnectionReport) { reports.withLock { $0.append(report) } }

    var all: [ConnectionReport] { reports.withLock { $0 } }

    func of(_ key: PublicKey) -> [ConnectionReport] { all.filter { $0.peer == key } }
}
