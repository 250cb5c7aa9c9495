import Storage
import Trust
package import Wire

extension Node {
    /// Hands out the changes of units a run at a time, each as an item of a bundle of changes. That
    /// they are taken out is recorded before the first one is handed out; only administrators do
    /// so, for changes hold all that is sealed.
    ///
    /// - Parameter reason: for what; required.
    /// - Returns: how many changes there were.
    package func eachSignedRun(
        of units: [Identifier], reason: String, _ body: ([UInt8]) throws -> Void
    ) throws -> Int {
        try openChanges(of: units, reason: reason)
        return try read { transaction in
            var count = 0
            for log in try units.flatMap({ try transaction.logs(of: $0) }) {
                let description = try Trust.LogDescription.decode(log.description)
                for run in try transaction.runs(of: log, after: log.origin) {
                    let content = try transaction.content(of: run, in: log)
                    let changes = content.changes.map { content.bytes[$0.range] }
                    try body(
                        ChangesBundle.part(of: description, first: run.first, changes: changes))
                    count += changes.count
                }
            }
            return count
        }
    }
}
