import Casework
import Records
import Storage
import Wire

/// Tells who made a change, when, and what it did.
struct ChangeTeller {
    private var authors: AuthorDirectory
    private var times: ChangeTimes
    private let language: Language
    private let role: FormRole

    /// - Parameter unit: the records' own; the person's role there decides what is told.
    init(
        _ node: Node, _ transaction: Transaction, _ language: Language, in unit: Identifier
    ) throws {
        authors = try AuthorDirectory(node, transaction)
        times = ChangeTimes(transaction, now: node.environment.now())
        self.language = language
        role = try node.roles(transaction).reader(in: unit)
    }

    /// - Parameter record: the record as it is seen, with the change in it.
    mutating func line(
        _ change: Change, at dot: Dot, of record: Records.Record
    ) throws -> HistoryLine {
        let isSealed = Forms.form(of: record.kind)?.seals(change) ?? false
        let reason = change.reason ?? ""
        return HistoryLine(
            dot: dot, file: change.record(at: dot), author: try authors.author(of: dot),
            time: change.time, doubt: try times.doubt(dot, claimed: change.time),
            reason: isSealed && !reason.isEmpty ? CodeList.sealedWording[language] : reason,
            steps: HistoryStep.all(of: change, in: record, language, for: role))
    }
}
