import Casework
import Node
import Records
import Testing
import Trust
import Wire

@Suite("What an assessor may not do") struct RightsTests {
    private let pair: Pair
    private let file: Dot
    private let assessor: Node

    /// Village and township disagree about a risk level, and the assessor has what the village has.
    init() throws {
        pair = try Pair()
        file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        assessor = try Newcomer(.assessor, in: pair.tree, admittedBy: pair.township).node
        try pair.township.assign([file], to: assessor)
        try pair.meet()
        try Link.sync(pair.village, assessor)
    }

    private let refusal = FieldRefusal.notAllowed(field: ChildField.risk, .assessor)

    @Test("An assessor decides no conflict and leaves no note to one")
    func conflicts() throws {
        let conflict = try assessor.onlyConflict()
        #expect(throws: refusal) {
            try assessor.resolve(conflict, as: .integer(1), reason: "看过")
        }
        #expect(throws: FieldRefusal.notAllowed(field: ConflictNote.collection, .assessor)) {
            try assessor.deferConflict(conflict, note: "再看")
        }
        #expect(try assessor.onlyConflict() == conflict)
    }

    @Test("An assessor does not take a decision back")
    func reopening() throws {
        let conflict = try pair.township.onlyConflict()
        _ = try pair.township.resolve(conflict, as: .integer(2), reason: "核实")
        try pair.meet()
        try Link.sync(pair.village, assessor)
        #expect(throws: refusal) { try assessor.reopen(conflict.name, reason: "不同意") }
    }

    @Test("An assessor neither links files nor parts them")
    func links() throws {
        let other = try pair.village.addFile("测乙")
        try Link.sync(pair.village, assessor)
        let linking = FieldRefusal.notAllowed(field: ChildField.links, .assessor)
        #expect(throws: linking) { try assessor.link([file, other], reason: "像") }
        _ = try pair.village.link([file, other], reason: "同一名儿童")
        try Link.sync(pair.village, assessor)
        #expect(throws: linking) { try assessor.unlink([file, other], reason: "不像") }
    }

    @Test("A worker does not decide what only the county writes")
    func county() throws {
        let custody = Operation.add(
            collection: ChildField.custody,
            fields: [EntryField(EntryFieldNumber.Custody.step, .integer(5))], corrects: nil)
        #expect(throws: FieldRefusal.ladder(.notForRole(step: 5, .worker))) {
            try pair.village.write([custody], to: file)
        }
    }

    @Test("An assessor reads no identity number: not in a history, a conflict or an exported table")
    func hidden() throws {
        let number = "999901201503180001"
        try pair.village.set(ChildField.identityNumber, to: .text(number), in: file)
        try Link.sync(pair.village, assessor)
        for (node, isShown) in [(pair.village, true), (assessor, false)] {
            let lines = try node.history(of: try node.child(file), .chinese)
            #expect(lines.flatMap(\.steps).contains { $0.new == number } == isShown)
            let table = try node.exportSurvey(of: [node.unit], named: "甲村")
            #expect(table.rows.joined().contains { $0.written == number } == isShown)
            let detail = try node.detail(of: try node.onlyConflict(), .chinese)
            let steps = detail.sides.flatMap(\.statements).flatMap(\.line.steps)
            #expect(!steps.isEmpty)
        }
    }

    @Test(
        "An assessor sees of no family more than of one whose record is not here: no archive tells")
    func archives() throws {
        _ = try pair.village.addFamily(
            [WrittenField("head", "测户主")], to: pair.village.unit,
            children: [try pair.village.child(file)], reason: "")
        try Link.sync(pair.village, assessor)
        for (node, isShown) in [(pair.village, true), (assessor, false)] {
            let child = try #require(
                try node.archivedChildren(of: [pair.village.unit]).first { $0.file == file })
            #expect((child.family != nil) == isShown)
        }
    }

    @Test("An assessor does not see what an import would do")
    func preview() throws {
        let table = SurveyTable(
            names: [], preamble: [], headings: ["姓名", "风险等级"],
            rows: [SurveyRow(place: 2, cells: [.text("测甲"), .text("高")])])
        #expect(throws: FieldRefusal.notAllowed(field: ChildField.name, .assessor)) {
            try assessor.previewSurvey(table, unit: assessor.unit)
        }
        #expect(try pair.village.previewSurvey(table, unit: nil).rows.count == 1)
    }

    /// Gives what the bundle begins with.
    @discardableResult
    private func takeOut(with node: Node, purpose: String) throws -> [UInt8] {
        var items: [[UInt8]] = []
        let count = try node.exportChanges(of: pair.village.unit, purpose: purpose) {
            items.append($0)
        }
        #expect(items.count > 1 && count >= items.count - 1)
        return items[0]
    }

    @Test("Only an administrator takes changes out, and files with sealed items record it")
    func changes() throws {
        try pair.village.set(ChildField.fatherCircumstance, to: .integer(8), in: file)
        let plain = try pair.village.addFile("测乙")
        #expect(throws: ChildFault.mayNotOpenSealed(.worker)) {
            try takeOut(with: pair.village, purpose: "备份")
        }
        let county = try pair.tree.open(.county)
        try pair.meet()
        try Link.sync(pair.township, county)
        try takeOut(with: county, purpose: "年度核查")
        let readings = { (file: Dot) in
            try county.open(file).record.entries(of: ChildField.readings)
        }
        #expect(
            try readings(file).map { $0.value(EntryFieldNumber.Reading.reason) } == [
                .text("年度核查")
            ])
        #expect(try readings(plain).isEmpty)
    }

    @Test("Changes that are taken out say for what, by whom and when, and the registers say it too")
    func exported() throws {
        let county = try pair.tree.open(.county)
        try pair.meet()
        try Link.sync(pair.township, county)
        let head = try takeOut(with: county, purpose: "移交档案馆")
        let person = try county.author().name
        let day = county.today
        #expect(
            head
                == ChangesBundle.head(
                    BundleStatement(purpose: "移交档案馆", person: person, day: day.number)))
        let registers = try #require(try county.registers(of: county.unit)).record
        let notes = registers.currentEntries(of: RegisterForm.exports)
        #expect(notes.map { $0.value(EntryFieldNumber.Export.purpose) } == [.text("移交档案馆")])
        let unit = Value.bytes(pair.village.unit.bytes)
        #expect(notes.map { $0.value(EntryFieldNumber.Export.unit) } == [unit])
        let told = try county.audit(of: [county.unit], from: day, to: day)
        #expect(told.map(\.act) == [.export] && told.map(\.reason) == ["移交档案馆"])
        #expect(throws: NodeError.reasonRequired(.opening)) {
            try takeOut(with: county, purpose: " ")
        }
    }

    @Test("Opening a visit's text that counts as sealed, in a file or in its changes, says so")
    func visits() throws {
        let visited = try pair.village.addFile("测乙")
        _ = try pair.village.addVisit(
            [WrittenField("findings", "母亲HIV阳性")], to: try pair.village.child(visited))
        _ = try pair.village.openSealed(try pair.village.child(visited), reason: "转介")
        let county = try pair.tree.open(.county)
        try pair.meet()
        try Link.sync(pair.township, county)
        try takeOut(with: county, purpose: "年度核查")
        let readings = try county.open(visited).record.entries(of: ChildField.readings)
        #expect(
            readings.map { $0.value(EntryFieldNumber.Reading.what) } == [
                .text("走访记录"), .text("走访记录"),
            ])
    }
}
