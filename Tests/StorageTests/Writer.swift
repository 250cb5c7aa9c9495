import Records
import Storage
import TestSupport
import Trust
import Wire

/// A store with someone who writes into it, without the rules of a node.
struct Writer {
    let folder: TemporaryFolder
    let store: Store
    let key = DataKey()
    let signer = SigningKey()
    let unit = Identifier(high: 1, low: 1)

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.create(in: folder["store"])
    }

    func description(
        _ logClass: LogClass = .routine, incarnation: UInt64 = 1, unit: Identifier? = nil
    ) -> LogDescription {
        LogDescription(
            unit: unit ?? self.unit, writer: signer.publicKey, incarnation: incarnation,
            logClass: logClass)
    }

    func write<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try store.write(key: key, body)
    }

    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try store.read(key: key, body)
    }

    /// A log, begun if need be.
    func log(_ description: LogDescription, in transaction: Transaction) throws -> StoredLog {
        try transaction.log(description.log)
            ?? transaction.insertLog(description, isAuthorised: true)
    }

    /// Appends changes as one run, and derives what follows.
    @discardableResult
    func append(
        _ changes: [Change], to description: LogDescription, in transaction: Transaction
    ) throws -> StoredLog {
        let log = try log(description, in: transaction)
        let (run, logged) = pack(changes, onto: log)
        let now = try transaction.append(run, to: log, changes: logged)
        try transaction.refresh(Self.derive)
        return now
    }

    /// A run that continues a log or a branch.
    func pack(_ changes: [Change], onto log: StoredLog) -> (PackedRun, [LoggedChange]) {
        var (bytes, hash, logged): ([UInt8], Hash, [LoggedChange]) = ([], log.hash, [])
        for (offset, change) in changes.enumerated() {
            let dot = Dot(log: log.id, number: log.number + 1 + UInt64(offset))
            let encoded = change.encode(at: dot)
            let range = bytes.count..<(bytes.count + encoded.count)
            bytes += encoded
            hash = Chain.next(hash, bytes: encoded)
            logged.append(LoggedChange(dot: dot, range: range, change: change))
        }
        let run = PackedRun(
            first: log.number + 1, count: changes.count,
            payload: Compression.pack(bytes, effort: .quick), hash: hash,
            signature: RunSignature.sign(hash, with: signer))
        return (run, logged)
    }

    /// A change that writes one text.
    static func change(_ text: String, record: Dot? = nil, replacing: [Dot] = []) -> Change {
        Change(
            record: record, kind: .child, time: 1, form: 1,
            operations: [.write(.field(1), .text(text), replacing: replacing)])
    }

    /// What follows from a record here: its values, its conflicts, and its values as likenesses.
    static let derive: @Sendable (Record) -> Derived = { record in
        let texts = record[.field(1)]?.sides.map(\.value) ?? []
        let summary = texts.flatMap { Array("\($0);".utf8) }
        return Derived(
            summary: summary, conflicts: record.conflicts { _ in .soft },
            likenesses: texts.map { Array("\($0)".utf8) }, needsReview: texts.count > 1,
            isUrgent: false)
    }
}
