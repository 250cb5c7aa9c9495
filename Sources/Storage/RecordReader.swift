import Foundation
import GRDB
import Records
import Wire

/// Gathers the changes of records from the runs that hold them. Each run is unpacked once, and only
/// the changes that are wanted are decoded.
struct RecordReader {
    private let transaction: Transaction
    private let naming: ForkNaming?
    private var logs: [Int64: StoredLog] = [:]

    init(transaction: Transaction) throws {
        self.transaction = transaction
        naming = try ForkNaming(transaction)
    }

    /// The changes of each record that count, keyed by record.
    mutating func changes(of records: [RecordRow]) throws -> [Dot: [LoggedChange]] {
        var found: [Dot: [LoggedChange]] = [:]
        let wanted = try places(of: records)
        for run in wanted.keys.sorted() {
            let stored = try transaction.run(key: run)
            let bytes = try transaction.contentBytes(of: stored)
            for (record, places) in wanted[run] ?? [] {
                found[record, default: []] += try changes(at: places, of: bytes, in: stored)
            }
        }
        return found
    }

    /// Where each run speaks of the records.
    private func places(of records: [RecordRow]) throws -> [Int64: [(Dot, [UInt8])]] {
        let statement = try transaction.database.cachedStatement(
            sql: "SELECT run, places FROM record_run WHERE record = ?")
        var wanted: [Int64: [(Dot, [UInt8])]] = [:]
        for record in records {
            for row in try Row.fetchAll(statement, arguments: [record.key]) {
                wanted[try row.value("run"), default: []]
                    .append((record.id, try row.bytes("places")))
            }
        }
        return wanted
    }

    private mutating func changes(
        at places: [UInt8], of bytes: [UInt8], in run: StoredRun
    ) throws -> [LoggedChange] {
        let log = try log(key: run.log)
        guard let places = try? RunPlaces.decode(places, contentBytes: bytes.count) else {
            throw StoreError.damaged(what: "places in run \(run.key)")
        }
        return try places.filter { $0.number <= log.accepted }.map { place in
            let dot = Dot(log: log.id, number: place.number)
            guard let change = try? Change.decode(bytes, range: place.range, at: dot) else {
                throw StoreError.damaged(what: "change \(place.number) of run \(run.key)")
            }
            let logged = LoggedChange(dot: dot, range: place.range, change: change)
            return naming?.rename(logged, in: log) ?? logged
        }
    }

    private mutating func log(key: Int64) throws -> StoredLog {
        if let known = logs[key] { return known }
        let log = try transaction.requireLog(key: key)
        logs[key] = log
        return log
    }
}
