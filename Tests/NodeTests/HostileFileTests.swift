import Casework
import Node
import Records
import Storage
import Testing
import Wire

/// What a village may write is folded, listed and examined by all above it, also what no form
/// allows: a node that died of it would have stored it first and died again at every start.
@Suite("Files that no form allows") struct HostileFileTests {
    private let pair: Pair

    init() throws { pair = try Pair() }

    private func file(_ operations: [Records.Operation]) throws -> Dot {
        let name = Records.Operation.write(.field(ChildField.name), .text("测甲"), replacing: [])
        return try pair.village.write(
            Edit(
                unit: pair.village.unit, logClass: .routine, record: nil, kind: .child,
                operations: [name] + operations))
    }

    private func link(_ bytes: [UInt8]) -> Records.Operation {
        .add(
            collection: ChildField.links,
            fields: [EntryField(EntryFieldNumber.Link.other, .bytes(bytes))], corrects: nil)
    }

    /// Everything that goes over all files.
    private func check(_ node: Node) throws {
        #expect(try node.names() == ["测甲"])
        #expect(try node.conflicts().files.isEmpty)
        let units = [pair.village.unit]
        for revisits in [false, true] {
            let due = try node.dueVisits(
                of: units, until: CalendarDay(nearest: .max), revisits: revisits)
            #expect(due.map(\.child.summary.name) == ["测甲"])
        }
        #expect(try Doctor(node).examine(rebuild: false).isSound)
    }

    @Test("Days at the ends of all numbers", arguments: [Int32.min, -719_163, 2_932_897, .max])
    func days(number: Int32) throws {
        let day = Value.day(number)
        let fields = [ChildField.birthDate, ChildField.surveyDate, ChildField.lastConfirmed]
        let visit = [
            EntryField(VisitField.date, day), EntryField(VisitField.nextDate, day),
        ]
        _ = try file(
            fields.map { .write(.field($0), day, replacing: []) } + [
                .add(collection: ChildField.visits, fields: visit, corrects: nil)
            ])
        try pair.meet()
        for node in [pair.village, pair.township] { try check(node) }
    }

    @Test("Links to changes that cannot be")
    func links() throws {
        let numbers = [0, UInt64(Int64.max), UInt64(Int64.max) + 1, .max]
        let file = try file(
            numbers.map { link([UInt8](repeating: 7, count: 16) + $0.bigEndianBytes) })
        try pair.meet()
        for node in [pair.village, pair.township] {
            try check(node)
            #expect(try node.open(file).record.links.count == 1)
        }
        #expect(
            try pair.township.read { try $0.recordRow(Dot(log: file.log, number: .max)) } == nil)
    }

    @Test("More links than any message may name")
    func large() throws {
        let file = try file([])
        let numbers = Array(1...UInt64(Limits.listEntries + 1))
        for start in stride(from: 0, to: numbers.count, by: Limits.operations) {
            let some = numbers[start..<min(start + Limits.operations, numbers.count)]
            _ = try pair.village.write(
                Edit(
                    unit: pair.village.unit, logClass: .routine, record: file, kind: .child,
                    operations: some.map {
                        link([UInt8](repeating: 7, count: 16) + $0.bigEndianBytes)
                    }))
        }
        try pair.meet()
        for node in [pair.village, pair.township] { try check(node) }
    }
}
