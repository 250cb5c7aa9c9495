import Casework
import Node
import Records
import Storage
import Testing
import Wire

/// A unit's own record is read by all below it, and written in its own logs only.
@Suite("Who speaks of a unit") struct UnitWordTests: OnPair {
    let pair: Pair

    init() throws {
        pair = try Pair.belowCounty()
    }

    /// Has the village's worker write into the township's record as no program of ours would.
    private func write(
        _ operations: [Operation], as kind: RecordKind, _ logClass: LogClass
    ) throws {
        let record = try #require(try village.units()[township.unit]?.record)
        _ = try village.write(
            Edit(
                unit: village.unit, logClass: logClass, record: record, kind: kind,
                operations: operations))
        try pair.meet()
    }

    @Test(
        "A village neither abolishes nor renames the township nor shortens its time limits",
        arguments: [RecordKind.unit, .child], [LogClass.own, .routine])
    func above(kind: RecordKind, logClass: LogClass) throws {
        let nodes = [village, township]
        let before = try nodes.map { try $0.units().units.map(\.summary) }
        let name = Designation(code: "999999", name: "假镇", level: 2, from: township.today)
        try write(
            [
                Succession(
                    kind: SuccessionKind.abolished, other: nil, from: township.today, reason: "假"
                ).operation,
                .add(collection: UnitForm.designations, fields: name.fields, corrects: nil),
                .add(
                    collection: UnitForm.retention,
                    fields: [EntryField(EntryFieldNumber.Retention.years, .integer(0))],
                    corrects: nil),
            ], as: kind, logClass)
        for (node, known) in zip(nodes, before) {
            #expect(try node.units().units.map(\.summary) == known)
            let report = try Doctor(node).examine(rebuild: true)
            #expect(report.isSound && report.differences.isEmpty)
            #expect(try node.units().units.map(\.summary) == known)
        }
    }

    @Test("The township writes into the record of a village, and the village does")
    func own() throws {
        for (node, text) in [(township, "7 天"), (village, "每月")] {
            let record = try #require(try node.units()[village.unit]?.record)
            let cell = Cell.field(UnitForm.visitRule)
            let seen = try node.open(record).record[cell]?.dots ?? []
            _ = try node.write(
                Edit(
                    unit: village.unit, logClass: .own, record: record, kind: .unit,
                    operations: [.write(cell, .text(text), replacing: seen)]))
            try pair.meet()
            for reader in [township, village] {
                #expect(try reader.open(record).record[cell]?.settledValue == .text(text))
            }
        }
    }
}
