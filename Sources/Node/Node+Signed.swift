import Casework
import Records
import Storage
import Trust
package import Wire

extension Node {
    /// Writes out the changes of a unit and those below it as a bundle: first what it says of
    /// itself, then a run at a time. Before anything is handed out it is recorded for what and by
    /// whom, in each record with sealed items and in the registers of this node's unit. Only
    /// administrators do so, for changes hold all that is sealed.
    ///
    /// - Parameters:
    ///   - purpose: required.
    ///   - put: is given the items of the bundle, one or two at a time.
    /// - Returns: how many changes there were.
    package func exportChanges(
        of unit: Identifier, purpose: String, _ put: ([UInt8]) throws -> Void
    ) throws -> Int {
        let purpose = try purpose.stated(for: .opening)
        let (person, ends) = try write { transaction in
            let units = try book(transaction).subtree(of: unit)
            try openChanges(of: units, reason: purpose, in: transaction)
            let person = try noteExport(
                of: unit, what: "签名的原始填写,含保密内容", purpose: purpose, in: transaction)
            return (person, try units.flatMap { try transaction.logs(of: $0) })
        }
        let statement = BundleStatement(purpose: purpose, person: person, day: today.number)
        try put(ChangesBundle.head(statement))
        return try eachRun(of: ends, put)
    }

    /// Hands out the changes up to where the logs ended when it was recorded what they hold: of
    /// what has come since, nobody wrote down that it was opened.
    private func eachRun(
        of ends: [StoredLog], _ put: ([UInt8]) throws -> Void
    ) throws -> Int {
        try read { transaction in
            var count = 0
            for log in ends {
                let description = try Trust.LogDescription.decode(log.description)
                for run in try transaction.runs(of: log, after: log.origin)
                where run.first <= log.number {
                    let content = try transaction.content(of: run, in: log)
                    // A run may have been packed anew with what came later.
                    let changes = content.changes.filter { $0.dot.number <= log.number }
                        .map { content.bytes[$0.range] }
                    try put(
                        ChangesBundle.part(of: description, first: run.first, changes: changes))
                    count += changes.count
                }
            }
            return count
        }
    }
}
