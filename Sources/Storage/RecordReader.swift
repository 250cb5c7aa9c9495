import Foundation
import GRDB
import Records
import Trust
import Wire

/// Gathers the changes of records from the runs that hold them. Each run is unpacked once, and only
/// the changes that are wanted are decoded.
struct RecordReader {
    private let transaction: Transaction
    private let naming: ForkNaming?
    /// The files of which parcels brought something, as the parcels name them, by record.
    private let carried: [Dot: [Dot]]

    /// What one run says of one record, and where.
    private struct Mention: Sendable {
        let record: Dot
        let place: ChangeCache.Place
    }

    /// A run that has to be opened, for what it says of records.
    private struct Source: Sendable {
        let run: SealedRun
        let log: StoredLog
        let mentions: [Mention]
    }

    /// What counts of records, and of which units the logs are that said it, by every name that
    /// their dots go by.
    private struct Counted {
        var changes: [Dot: [LoggedChange]] = [:]
        var units: [Identifier: Identifier] = [:]
    }

    private typealias Read = (mention: Mention, reading: ChangeCache.Reading)

    /// More records than this are read once, not worked on: they would drive out those that are.
    private static let mostCached = 8

    init(transaction: Transaction) throws {
        self.transaction = transaction
        naming = try ForkNaming(transaction)
        carried = try transaction.filesCarriedHere(naming)
    }

    /// The changes of each record that count, keyed by record.
    func changes(of records: [RecordRow]) throws -> [Dot: [LoggedChange]] {
        let counted = try logged(of: records)
        var changes = counted.changes
        for record in records.map(\.id) {
            for file in carried[record] ?? [] {
                changes[record, default: []] += try transaction.carried(of: file)
                    .map { naming?.rename($0) ?? $0 }
                    .filter { $0.record == record }
            }
        }
        for record in records {
            guard let said = changes[record.id], said.areOfUnit(record.id) else { continue }
            // Only what parcels brought can be of another log than those that were read.
            let own = try Set(said.map(\.dot.log)).filter {
                try (counted.units[$0] ?? transaction.log(named: $0)?.unit) == record.unit
            }
            changes[record.id] = said.filter { own.contains($0.dot.log) }
        }
        return changes
    }

    private func logged(of records: [RecordRow]) throws -> Counted {
        let mentions = try mentions(of: records)
        guard records.count <= Self.mostCached else { return try counting(open(mentions)) }
        let known = mentions.compactMap { mention in
            transaction.cache.reading(at: mention.place).map { Read(mention, $0) }
        }
        let found = Set(known.map(\.mention.place))
        let opened = try open(mentions.filter { !found.contains($0.place) })
        for read in opened { transaction.cache.keep(read.reading, at: read.mention.place) }
        return try counting(known + opened)
    }

    private func mentions(of records: [RecordRow]) throws -> [Mention] {
        let statement = try transaction.database.cachedStatement(
            sql: "SELECT run, places FROM record_run WHERE record = ? ORDER BY run")
        return try records.flatMap { record in
            try Row.fetchAll(statement, arguments: [record.key]).map { row in
                Mention(
                    record: record.id,
                    place: ChangeCache.Place(
                        run: try row.value("run"), places: try row.bytes("places")))
            }
        }
    }

    private func open(_ mentions: [Mention]) throws -> [Read] {
        let byRun = Dictionary(grouping: mentions, by: \.place.run)
        var logs: [Int64: StoredLog] = [:]
        let sources = try byRun.keys.sorted().map { key in
            let run = try transaction.run(key: key)
            let log = try logs[run.log] ?? transaction.requireLog(key: run.log)
            logs[run.log] = log
            return Source(run: try transaction.sealed(run), log: log, mentions: byRun[key] ?? [])
        }
        return try sources.mapConcurrently { [key = transaction.key] in
            try Self.read($0, with: key)
        }.flatMap { $0 }
    }

    private static func read(_ source: Source, with key: DataKey) throws -> [Read] {
        let bytes = try source.run.content(with: key)
        return try source.mentions.map { mention in
            let changes = try changes(at: mention.place.places, of: bytes, in: source)
            return (mention, ChangeCache.Reading(log: source.log.key, changes: changes))
        }
    }

    private static func changes(
        at places: [UInt8], of bytes: [UInt8], in source: Source
    ) throws -> [LoggedChange] {
        let run = source.run.run.key
        guard let places = try? RunPlaces.decode(places, contentBytes: bytes.count) else {
            throw StoreError.damaged(what: "places in run \(run)")
        }
        return try places.map { place in
            let dot = Dot(log: source.log.id, number: place.number)
            guard let change = try? Change.decode(bytes, range: place.range, at: dot) else {
                throw StoreError.damaged(what: "change \(place.number) of run \(run)")
            }
            return LoggedChange(dot: dot, range: place.range, change: change)
        }
    }

    /// What counts of what was read, under the names that the dots go by.
    private func counting(_ read: [Read]) throws -> Counted {
        var logs: [Int64: StoredLog] = [:]
        var found = Counted()
        for (mention, reading) in read {
            let log = try logs[reading.log] ?? transaction.requireLog(key: reading.log)
            logs[reading.log] = log
            found.changes[mention.record, default: []] += try reading.changes
                .filter { log.counts($0) }
                .map { try named($0, in: log, for: mention) }
        }
        for log in logs.values {
            for name in naming?.names(of: log.id) ?? [log.id] { found.units[name] = log.unit }
        }
        return found
    }

    /// The change under its names. That it is one of another record can only be a damaged row.
    private func named(
        _ logged: LoggedChange, in log: StoredLog, for mention: Mention
    ) throws -> LoggedChange {
        let named = naming?.rename(logged, in: log) ?? logged
        guard named.record == mention.record else {
            throw StoreError.damaged(what: "places in run \(mention.place.run)")
        }
        return named
    }
}

extension StoredLog {
    /// Whether a change of the log counts: by its number, and by what a log of its class may say.
    fileprivate func counts(_ logged: LoggedChange) -> Bool {
        counts(logged.dot.number)
            && logged.change?.counts(in: logClass, at: logged.dot) ?? true
    }
}

extension [LoggedChange] {
    /// Whether they make the record of a unit. It flows down to all below the unit, and says who
    /// works there, what becomes of it and by which rules it goes: only the unit's own logs speak
    /// of it, or whoever stands below could write into what stands above (design, section 2).
    fileprivate func areOfUnit(_ record: Dot) -> Bool {
        let beginning = first { $0.dot == record }?.change
        return beginning.map { $0.kind == .unit } ?? contains { $0.change?.kind == .unit }
    }
}
