import Records
import Wire

/// One change, and the record that it makes alone.
enum ChangeLaw {
    private static let log = Identifier(high: 1, low: 2)
    private static let other = Identifier(high: 3, low: 4)
    private static let own = Dot(log: log, number: 9)

    static func check(_ bytes: [UInt8]) {
        RoundTrip.check(
            bytes, decode: { try Change.decode($0, at: own) }, encode: { $0.encode(at: own) }
        ) { change in
            let renamed = change.renaming { $0 }
            Law.hold(renamed.encode(at: own) == bytes, "renaming nothing changes a change")
            checkFold(change)
        }
    }

    /// A change that comes twice is one, and folding it asks for nothing that is not there.
    private static func checkFold(_ change: Change) {
        let id = change.record(at: own)
        let once = Fold.record(id, from: [(own, change)])
        let twice = Fold.record(id, from: [(own, change), (own, change)])
        Law.hold(once == twice, "a change counts twice")
    }

    static var seeds: [[UInt8]] {
        let entry = EntryID(dot: Dot(log: other, number: 2), ordinal: 1)
        let values: [Value] = [
            .null, .boolean(true), .integer(-70_000), .text("村档"), .bytes([1, 2, 3]), .day(20_000),
            .list([.integer(1), .text("a")]),
        ]
        let writes = values.enumerated().map { place, value in
            Records.Operation.write(
                .field(place), value, replacing: [Dot(log: log, number: UInt64(place + 1))])
        }
        let rest: [Records.Operation] = [
            .write(.element(3, 1), .null, replacing: [Dot(log: other, number: 5)]),
            .write(.entry(5, entry, 2), .integer(7), replacing: []),
            .add(collection: 5, fields: [EntryField(1, .day(20_001))], corrects: entry),
            .remove(collection: 5, entry, reason: .text("x"), seen: [Dot(log: other, number: 8)]),
            .unknown([0x82, 0x24, 0x01]),
        ]
        let lists: [[Records.Operation]] = [[], writes, rest, writes + rest]
        return lists.map { operations in
            Change(
                record: Dot(log: log, number: 1), kind: .child, time: 1_700_000_000, form: 3,
                operations: operations, reason: operations.isEmpty ? nil : "改"
            ).encode(at: own)
        }
    }
}
