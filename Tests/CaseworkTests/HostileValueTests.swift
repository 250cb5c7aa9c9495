import Casework
import Records
import TestSupport
import Testing
import Wire

/// A signed change may hold any value in any field, and is folded on every machine that it reaches:
/// none may stop it.
@Suite("Values that no form allows") struct HostileValueTests {
    private static let days: [Int32] = [
        .min, -719_163, -719_162, -1, 0, 20_000, 2_932_896, 2_932_897, .max,
    ]
    private static let values: [Value] =
        days.map { .day($0) }
        + [Int64.min, -1, 0, 1, 6, 202_613, Int64(Int32.max) + 1, .max].map { .integer($0) }
        + ["", "?", "99990120", "999901201503180001", "99999d", "0x", "\u{0}"].map { .text($0) }
        + [0, 7, 16, 24].map { .bytes(Array(repeating: 0xFF, count: $0)) }
        + [.null, .boolean(true), .list([]), .list([.day(.max), .day(.min), .integer(.min)])]
    private static let forms = Forms.all

    /// What writes a value into a field, whatever it is.
    private static func operation(_ field: Field, _ value: (Field) -> Value) -> Operation {
        if field.isSet { return .write(.element(field.number, 1), value(field), replacing: []) }
        guard field.isCollection else {
            return .write(.field(field.number), value(field), replacing: [])
        }
        let fields = field.entryFields.map { EntryField($0.number, value($0)) }
        return .add(collection: field.number, fields: fields, corrects: nil)
    }

    /// Derives and shows all that follows from a record, by whoever looks and whatever the day is.
    private static func check(_ record: Record) throws {
        let summary = RecordSummary(record)
        #expect(try RecordSummary.decode(summary.encode()) == summary)
        let conflicts = record.conflicts { Forms.rule(for: $0, of: record.kind) }
        #expect(conflicts.allSatisfy { $0.sides.count > 1 })
        let form = Forms.form(of: record.kind) ?? Forms.child
        for day in [CalendarDay.earliest, Fixture.today, CalendarDay(nearest: .max)] {
            for role in FormRole.allCases {
                _ = FileView(
                    record, on: day, role: role, .english, opensSealed: true, form: form
                ) { _ in "" }
            }
            #expect(summary.child.map { $0.overdueDays(on: day) >= 0 } ?? true)
            _ = summary.child?.age(on: day)
            _ = summary.unit?.designation(on: day)
        }
        guard let child = summary.child else { return }
        let month = CalendarMonth(of: Fixture.today)
        for pack in RulePacks.all { _ = CategoryGap.all(of: record, by: pack, in: month) }
        _ = child.nextRevisit(by: .standard, on: Fixture.today)
        _ = child.matchKeys
    }

    @Test("Every field of every form may hold anything, and what follows can be read back")
    func everyField() throws {
        for form in Self.forms {
            for field in form.fields {
                for value in Self.values {
                    var clerk = Clerk(1)
                    let file = clerk.write([Self.operation(field) { _ in value }], kind: form.kind)
                    try Self.check(fold(file, clerk))
                }
            }
        }
    }

    @Test("Whole files of such values, and of people who disagree about them", arguments: 0..<40)
    func everyFile(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        for form in Self.forms {
            var (clerk, other) = (Clerk(1), Clerk(2))
            let file = clerk.write([], kind: form.kind)
            for writer in 0..<2 {
                let operations = form.fields.map { field in
                    Self.operation(field) { _ in generator.pick(Self.values) }
                }
                if writer == 0 {
                    clerk.write(operations, to: file, kind: form.kind)
                } else {
                    other.write(operations, to: file, kind: form.kind)
                }
            }
            try Self.check(fold(file, clerk, other))
        }
    }

    @Test("A number that is no day counts for nothing, and is shown so that it can be corrected")
    func noDay() throws {
        var clerk = Clerk(1)
        let file = clerk.write([
            .write(.field(ChildField.birthDate), .day(.max), replacing: []),
            .add(
                collection: ChildField.visits, fields: [EntryField(VisitField.date, .day(.max))],
                corrects: nil),
        ])
        let record = fold(file, clerk)
        let summary = ChildSummary(record)
        #expect(summary.birthDay == nil && summary.lastVisit == nil && summary.visits == 1)
        let field = try #require(Forms.child[ChildField.birthDate])
        #expect(field.text(of: .day(.max), in: .english) == "2147483647")
    }

    @Test("A link names a change that there can be, or it is none")
    func links() {
        let log = [UInt8](repeating: 7, count: 16)
        let link = { (number: UInt64) in Dot(linkValue: .bytes(log + number.bigEndianBytes)) }
        #expect(link(0) == nil && link(UInt64(Int64.max) + 1) == nil && link(.max) == nil)
        #expect(link(1)?.number == 1 && link(UInt64(Int64.max))?.number == UInt64(Int64.max))
    }

    @Test("A file with more links and numbers than any message may name keeps its summary")
    func large() throws {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "岩温")]))
        let log = [UInt8](repeating: 7, count: 16)
        for number in 1...UInt64(Limits.listEntries + 1) {
            let link = EntryField(
                EntryFieldNumber.Link.other, .bytes(log + number.bigEndianBytes))
            clerk.write(
                [
                    .add(collection: ChildField.links, fields: [link], corrects: nil),
                    .write(
                        .field(ChildField.identityNumber), .text("\(number)"), replacing: []),
                    .write(
                        .element(ChildField.categories, Int(number) + 100), SetFact.plain.value,
                        replacing: []),
                ], to: file)
        }
        let summary = ChildSummary(fold(file, clerk))
        #expect(summary.links.count == Limits.listEntries + 1)
        #expect(summary.identityNumbers.count == Limits.listEntries + 1)
        #expect(summary.categories.count == Limits.listEntries + 1)
        let whole = RecordSummary.child(summary)
        #expect(try RecordSummary.decode(whole.encode()) == whole)
    }

    @Test("A unit that was renamed more often than that keeps all its designations")
    func renamed() throws {
        var clerk = Clerk(1)
        let unit = clerk.write([], kind: .unit)
        for number in 0...Limits.listEntries {
            let designation = Designation(code: "", name: "村\(number)")
            clerk.write(
                [
                    .add(
                        collection: UnitForm.designations, fields: designation.fields,
                        corrects: nil)
                ], to: unit, kind: .unit)
        }
        let summary = RecordSummary(fold(unit, clerk))
        #expect(summary.unit?.designations.count == Limits.listEntries + 1)
        #expect(try RecordSummary.decode(summary.encode()) == summary)
    }
}
