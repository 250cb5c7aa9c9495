import Casework
import Records
import Testing
import Wire

struct ChildSummaryTests {
    private func file() throws -> Record {
        var clerk = Clerk(1)
        let file = clerk.write(
            try begin([
                (ChildField.name, "玉𣵦罕"), (ChildField.sex, "女"),
                (ChildField.birthDate, "2015-03-18"),
                (ChildField.identityNumber, "999901201503180001"), (ChildField.guardianName, "周凤"),
                (ChildField.guardianPhone, "12032575610"), (ChildField.categories, "孤儿、重残"),
                (ChildField.risk, "高"), (ChildField.surveyDate, "2026-09-26"),
                (ChildField.lastConfirmed, "2026-10-26"),
            ]))
        return fold(file, clerk)
    }

    @Test("A summary holds what lists need, and comes back from its bytes as it was")
    func roundTrip() throws {
        let summary = ChildSummary(try file())
        #expect(summary.name == "玉𣵦罕" && summary.categories == [1, 3] && summary.risk == 3)
        #expect(summary.age(on: day(2026, 11, 21)) == 11 && summary.doubts == 0)
        let encoded = RecordSummary.child(summary).encode()
        #expect(try RecordSummary.decode(encoded) == .child(summary))
        #expect(encoded.count < 110)
    }

    @Test("An empty summary takes four bytes, and bytes that are none are refused")
    func strict() throws {
        let empty = RecordSummary.child(ChildSummary()).encode()
        #expect(empty.count <= 4)
        #expect(try RecordSummary.decode(empty) == .child(ChildSummary()))
        #expect(throws: WireError.self) { try RecordSummary.decode(empty + [0]) }
        let bytes = RecordSummary.child(ChildSummary(try file())).encode()
        for count in 0..<bytes.count {
            #expect(throws: WireError.self) { try RecordSummary.decode(Array(bytes[..<count])) }
        }
    }

    @Test("In a disagreement the more protective value acts, and both numbers stay searchable")
    func conflicts() throws {
        var clerk = Clerk(1)
        var other = Clerk(2)
        let file = clerk.write(try begin([(ChildField.name, "岩温")]))
        let write = { (number: Int, value: Value) in
            Operation.write(.field(number), value, replacing: [])
        }
        clerk.write(
            [
                write(ChildField.risk, .integer(1)), write(ChildField.status, .integer(6)),
                write(ChildField.identityNumber, .text("999901201507040014")),
            ], to: file)
        other.write(
            [
                write(ChildField.risk, .integer(3)), write(ChildField.status, .integer(1)),
                write(ChildField.identityNumber, .text("99990120160229002X")),
            ], to: file)
        let summary = ChildSummary(fold(file, clerk, other))
        #expect(summary.risk == RiskLevel.high && !summary.isClosed)
        #expect(summary.hardConflicts == 2 && summary.softConflicts == 1)
        #expect(
            summary.matchKeys.count { if case .identityNumber = $0 { true } else { false } } == 2)
    }

    @Test("Warnings are found anew from the values and vanish when these are corrected")
    func warnings() throws {
        var clerk = Clerk(1)
        let file = clerk.write(
            try begin([
                (ChildField.identityNumber, "999901201503180001"),
                (ChildField.birthDate, "2015-03-19"),
                (ChildField.sex, "男"), (ChildField.surveyDate, "上月"), (ChildField.categories, "特困"),
            ]))
        let found = ChildDoubts.warnings(of: fold(file, clerk), on: day(2026, 11, 21))
        #expect(
            found.map(\.field) == [
                ChildField.sex, ChildField.birthDate, ChildField.categories, ChildField.surveyDate,
            ])
        #expect(ChildSummary(fold(file, clerk)).doubts == 4)
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        for (number, text) in [
            (ChildField.birthDate, "2015-03-18"), (ChildField.sex, "女"),
            (ChildField.surveyDate, "2026-10-20"), (ChildField.categories, "贫困家庭"),
        ] { try edits.set(try #require(Forms.child[number]), to: text) }
        clerk.write(edits.operations, to: file)
        #expect(ChildDoubts.warnings(of: fold(file, clerk)).isEmpty)
    }

    @Test("Eighteen is noticed on the day it is asked for, and is no part of the summary")
    func adult() throws {
        let record = try file()
        let on = { (day: CalendarDay) in
            ChildDoubts.warnings(of: record, on: day).filter { $0.level == .doubt }.map(\.matter)
        }
        #expect(on(day(2033, 3, 17)).isEmpty)
        #expect(on(day(2033, 3, 18)) == [.adult(age: 18)])
        #expect(
            on(day(2015, 3, 17)) == [.bornLater, .identityNumber(.bornLater(day(2015, 3, 18)))])
    }

    @Test("A family and a unit have summaries of their own")
    func otherKinds() throws {
        var clerk = Clerk(1)
        let child = Dot(log: Identifier(high: 0, low: 5), number: 1)
        var family = RecordEdits(Forms.family)
        try family.set(try #require(Forms.family[FamilyForm.head]), to: "岩叫")
        var member = EntryDraft(try #require(Forms.family[FamilyForm.members]))
        member.set(EntryFieldNumber.Member.child, to: child.linkValue)
        try family.add(member)
        let file = clerk.write(family.operations, kind: .family)
        let summary = RecordSummary(fold(file, clerk))
        guard case .family(let facts) = summary else {
            Issue.record("\(summary)")
            return
        }
        #expect(facts.head == "岩叫" && facts.children == [child])
        #expect(try RecordSummary.decode(summary.encode()) == summary)
    }

    @Test("A unit goes by the designation of the day, and keeps the others")
    func unit() throws {
        var clerk = Clerk(1)
        let parent = Identifier(high: 1, low: 2)
        let old = Designation(
            code: "532801103202", name: "曼兵村委会", level: 1, parent: parent, to: day(2023, 1, 1))
        let new = Designation(
            code: "532801103209", name: "曼兵社区", level: 1, parent: parent, from: day(2023, 1, 1))
        let operations = [old, new].map {
            Operation.add(collection: UnitForm.designations, fields: $0.fields, corrects: nil)
        }
        let file = clerk.write(operations, kind: .unit)
        let summary = UnitSummary(fold(file, clerk))
        #expect(summary.designation(on: day(2022, 12, 31)) == old)
        #expect(summary.designation(on: day(2023, 1, 1)) == new)
        let whole = RecordSummary.unit(summary)
        #expect(try RecordSummary.decode(whole.encode()) == whole)
    }
}
