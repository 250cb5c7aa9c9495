import Casework
import Records
import Testing
import Wire

@Suite("What is sealed") struct SealedTests {
    private func file(_ field: Int, _ value: Value) throws -> Record {
        var clerk = Clerk(1)
        let file = clerk.write(
            try begin([(ChildField.name, "测甲")]) + [.write(.field(field), value, replacing: [])])
        return fold(file, clerk)
    }

    private func line(_ field: Int, _ record: Record, opens: Bool) -> FileView.Line? {
        let view = FileView(
            record, on: Fixture.today, role: .worker, .chinese, opensSealed: opens,
            form: Forms.child, unitName: { _ in "" })
        return view.lines.first { $0.field.number == field }
    }

    @Test(
        "A text that says what only a sealed code may say is sealed itself",
        arguments: [
            (ChildField.motherCircumstance, "服刑、重病"), (ChildField.remarks, "母亲HIV阳性"),
            (ChildField.fatherUntil, "明年底出来"),
        ])
    func texts(field: Int, text: String) throws {
        let record = try file(field, .text(text))
        let closed = try #require(line(field, record, opens: false))
        #expect(closed.texts == ["(保密)"] && closed.isSealed)
        let words = closed.warnings.map(\.matter.wording.chinese)
        #expect(!words.contains { $0.contains(text) })
        let opened = try #require(line(field, record, opens: true))
        #expect(opened.texts == [text] && !opened.isSealed)
        #expect(record.holdsSealed(try #require(Forms.child[field])))
    }

    @Test("What an office says of itself may name the infection; what is said of a child may not")
    func offices() throws {
        let facilities = try #require(Forms.unit[UnitForm.facilities])
        let name = try #require(facilities.entryFields.first { $0.name == "name" })
        let remarks = try #require(Forms.unit[UnitForm.remarks])
        for (field, text) in [(name, "艾滋病定点医院"), (remarks, "艾滋病咨询热线")] {
            #expect(
                !field.isSealed(.text(text)) && field.text(of: .text(text), in: .chinese) == text)
            #expect(!FieldDoubts.matters(of: .text(text), in: field).contains(.sealedWord))
        }
        let links = try #require(Forms.unit[UnitForm.links])
        #expect(Forms.unit.items(of: facilities).fields.allSatisfy { $0.isOfOffice })
        #expect(links.itemFields.allSatisfy { $0.isOfOffice })
        for form in [Forms.child, Forms.family, Forms.register] {
            #expect(!form.fields.contains { $0.isOfOffice })
        }
    }

    @Test("A collection holds something sealed if a text in one of its entries is, also corrected")
    func entries() throws {
        let visits = try #require(Forms.child[ChildField.visits])
        for (findings, isSealed) in [("一切正常", false), ("母亲HIV阳性", true)] {
            var clerk = Clerk(1)
            let file = clerk.write(try begin([(ChildField.name, "测甲")]))
            var edits = RecordEdits(Forms.child, of: fold(file, clerk))
            try edits.addEntry(
                to: visits, [(VisitField.date, "2026-09-01"), (VisitField.findings, findings)])
            clerk.write(edits.operations, to: file)
            #expect(fold(file, clerk).holdsSealed(visits) == isSealed)
            let entry = try #require(fold(file, clerk).entries(of: ChildField.visits).first?.id)
            var correction = RecordEdits(Forms.child, of: fold(file, clerk))
            var draft = try correction.correction(of: .entry(entry), in: visits)
            try draft.set(VisitField.findings, to: "已更正")
            try correction.add(draft)
            clerk.write(correction.operations, to: file)
            #expect(fold(file, clerk).holdsSealed(visits) == isSealed)
        }
    }

    @Test("The short names of the sealed category are read as its code, not kept as they are")
    func names() throws {
        let field = try #require(Forms.child[ChildField.categories])
        for text in ["艾滋病", "艾滋病儿童"] {
            #expect(try field.parse(text).content == .elements([.init(8)]))
        }
        #expect(field.isSealed(element: CodeList.unlisted, SetFact(basis: "艾滋病孤儿")))
        #expect(!field.isSealed(element: CodeList.unlisted, SetFact(basis: "散养")))
    }

    @Test("A preview of an import names no sealed value that stood in the file")
    func preview() throws {
        var office = Office(1)
        let table = { (circumstance: String) in
            SurveyTable(
                names: [], preamble: [], headings: ["姓名", "出生日期", "父亲情况"],
                rows: [
                    SurveyRow(
                        place: 2,
                        cells: [.text("测甲"), .text("2015-03-18"), .text(circumstance)])
                ])
        }
        let home = Fixture.villages[0]
        office.take(office.preview(table("服刑"), home: home))
        let file = try #require(office.children.first?.record)
        let row = try #require(
            office.preview(table("重病"), home: home, decisions: [2: .same(file)]).rows.first)
        #expect(
            row.outcome
                == .changed([
                    FieldChange(
                        field: ChildField.fatherCircumstance, old: CodeList.sealedWording,
                        new: Wording("重病", "gravely ill"))
                ]))
    }

    @Test("A history tells a role only what it may read, and never what is sealed")
    func history() throws {
        var clerk = Clerk(1)
        let file = clerk.write(
            try begin([
                (ChildField.name, "测甲"), (ChildField.identityNumber, "999901201503180001"),
                (ChildField.motherCircumstance, "服刑"),
            ]))
        let change = try #require(clerk.changes.first?.change)
        let steps = { (role: FormRole) in
            HistoryStep.all(of: change, in: fold(file, clerk), .chinese, for: role)
        }
        #expect(steps(.worker).map(\.new) == ["测甲", "999901201503180001", "(保密)"])
        #expect(steps(.assessor).map(\.new) == ["测甲", "(保密)"])
    }
}
