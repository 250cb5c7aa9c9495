import Records
import Testing
import Wire

@Suite("What counts in a log of assessments") struct AssessingTests {
    private let own = Dot(log: Identifier(high: 0, low: 1), number: 3)
    private let foreign = Dot(log: Identifier(high: 0, low: 2), number: 1)
    private let collection = Change.assessedCollections[0]

    private func counts(
        _ operations: [Records.Operation], kind: RecordKind = .child, record: Dot?,
        in logClass: LogClass = .assessment
    ) -> Bool {
        Change(record: record, kind: kind, time: 1, form: 1, operations: operations)
            .counts(in: logClass, at: own)
    }

    private func adding(_ collection: Int, correcting: Dot? = nil) -> Records.Operation {
        .add(
            collection: collection, fields: [],
            corrects: correcting.map { EntryID(dot: $0, ordinal: 0) })
    }

    @Test("M61 Entries of assessments in files of others count, and what corrects one's own")
    func counting() {
        let earlier = Dot(log: own.log, number: 2)
        let entry = EntryID(dot: earlier, ordinal: 0)
        #expect(counts([adding(collection)], record: foreign))
        #expect(counts([adding(collection, correcting: earlier)], record: foreign))
        #expect(
            counts(
                [.write(.entry(collection, entry, 1), .null, replacing: [earlier])],
                record: foreign))
        #expect(
            counts(
                [.remove(collection: collection, entry, reason: .text("误填"), seen: [])],
                record: foreign))
    }

    @Test("M61 Nothing else counts: other fields, other people's entries, other records, new ones")
    func rest() {
        let entry = EntryID(dot: foreign, ordinal: 0)
        let write = Operation.write(.field(1), .text("测"), replacing: [])
        #expect(!counts([adding(collection)], record: nil))
        #expect(!counts([adding(collection)], kind: .unit, record: foreign))
        #expect(!counts([adding(5)], record: foreign))
        #expect(!counts([adding(collection), write], record: foreign))
        #expect(!counts([adding(collection, correcting: foreign)], record: foreign))
        #expect(
            !counts([.write(.entry(collection, entry, 1), .null, replacing: [])], record: foreign))
        #expect(
            !counts(
                [.remove(collection: collection, entry, reason: .text("误填"), seen: [])],
                record: foreign))
        #expect(!counts([.unknown([0x01])], record: foreign))
        #expect(counts([write], record: nil, in: .routine))
    }
}
