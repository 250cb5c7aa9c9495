import Casework
import Records
import Wire

/// What comes from another tree: a child's file as it is handed over, and the receipt for it.
///
/// (4) What may not be handed over is left out once and for all: what was read is written without
///     it, and is read again as the same.
enum HandOverLaw {
    static func check(_ bytes: [UInt8]) {
        do throws(WireError) {
            let read = try HandOver.decode(bytes)
            checkAgain(read, read.encode(), shorterThan: bytes)
        } catch {
            RoundTrip.checkPlace(error, in: bytes)
            Law.hold(!seeds.contains(bytes), "a file as another tree writes it is refused")
        }
    }

    private static func checkAgain(
        _ read: HandOver, _ bytes: [UInt8], shorterThan before: [UInt8]
    ) {
        Law.hold(bytes.count <= before.count, "what was read has become longer")
        guard let again = try? HandOver.decode(bytes) else {
            return Law.hold(false, "what was read is refused when it is written again")
        }
        Law.hold(again.rest == HandOverRest(), "what may not be handed over was taken in")
        Law.hold(again.changes == read.changes, "a file that was handed over is read as another")
        Law.hold(again.encode() == bytes, "what was accepted has another encoding")
    }

    static func checkReceipt(_ bytes: [UInt8]) {
        RoundTrip.check(
            bytes, decode: { try HandOverReceipt.decode($0) }, encode: { $0.encode() })
    }

    static let seeds: [[UInt8]] = [facts, facts + sealed, []].map(file)

    static let receiptSeed = HandOverReceipt(
        sum: "0011223344556677", oldCode: "AAAA", unit: "曼岗村", newCode: "BBBB"
    ).encode()

    private static let facts: [Records.Operation] = [
        .write(.field(ChildField.name), .text("测甲"), replacing: []),
        .write(.element(ChildField.categories, 1), SetFact.plain.value, replacing: []),
        .add(
            collection: ChildField.visits,
            fields: [
                EntryField(VisitField.date, .day(20_000)),
                EntryField(VisitField.findings, .text("一切正常")),
            ], corrects: nil),
    ]

    /// Of these some must be left out: what is sealed, and what no form here knows.
    private static let sealed: [Records.Operation] = [
        .write(.field(ChildField.fatherCircumstance), .integer(8), replacing: []),
        .write(.element(ChildField.categories, 8), SetFact.plain.value, replacing: []),
        .write(.field(60_000), .text("x"), replacing: []),
        .add(collection: 60_001, fields: [EntryField(1, .integer(1))], corrects: nil),
    ]

    /// A file as another tree writes it, with every fact in a change of its own.
    private static func file(_ operations: [Records.Operation]) -> [UInt8] {
        var writer = CBORWriter()
        writer.write(arrayOf: 7)
        for text in ["hamlet hand-over 2", "曼岗村", "AAAA"] { writer.write(text) }
        writer.write(Int64(20_000))
        for text in ["迁居", "岩龙"] { writer.write(text) }
        writer.write(arrayOf: operations.count)
        for (number, operation) in operations.enumerated() {
            let change = Change(
                record: nil, kind: .child, time: 0, form: 1, operations: [operation])
            let place = Dot(log: Identifier(high: 0, low: 0), number: UInt64(number + 1))
            writer.write(bytes: change.encode(at: place))
        }
        return writer.bytes
    }
}
