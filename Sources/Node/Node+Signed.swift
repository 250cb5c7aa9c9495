import Casework
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
        let units = try units(atOrBelow: unit)
        let person = try write { transaction in
            let person = try author(transaction).name
            try openChanges(of: units, reason: purpose, in: transaction)
            try noteExport(of: unit, purpose: purpose, by: person, transaction)
            return person
        }
        let statement = BundleStatement(purpose: purpose, person: person, day: today.number)
        try put(ChangesBundle.head(statement))
        return try eachRun(of: units, put)
    }

    private func noteExport(
        of unit: Identifier, purpose: String, by person: String, _ transaction: Transaction
    ) throws {
        let texts = [
            (EntryFieldNumber.Export.day, today.description),
            (EntryFieldNumber.Export.what, "签名的原始填写,含保密内容"),
            (EntryFieldNumber.Export.purpose, purpose), (EntryFieldNumber.Export.person, person),
        ]
        try note(
            texts, of: (EntryFieldNumber.Export.unit, unit), in: RegisterForm.exports, transaction)
    }

    private func eachRun(
        of units: [Identifier], _ put: ([UInt8]) throws -> Void
    ) throws -> Int {
        try read { transaction in
            var count = 0
            for log in try units.flatMap({ try transaction.logs(of: $0) }) {
                let description = try Trust.LogDescription.decode(log.description)
                for run in try transaction.runs(of: log, after: log.origin) {
                    let content = try transaction.content(of: run, in: log)
                    let changes = content.changes.map { content.bytes[$0.range] }
                    try put(
                        ChangesBundle.part(of: description, first: run.first, changes: changes))
                    count += changes.count
                }
            }
            return count
        }
    }
}
