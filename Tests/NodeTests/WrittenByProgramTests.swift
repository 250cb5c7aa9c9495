import Casework
import Node
import Records
import Testing
import Trust
import Wire

/// What only the program writes, as part of another act: two do the act apart, and meet.
@Suite("What the program writes after offline work") struct WrittenByProgramTests: InOffices {
    let offices: Offices
    private let file: Dot
    private var nodes: [Node] { [village, township] }

    init() throws {
        offices = try Offices()
        try offices.meet()
        file = try offices.village.addFile("测甲")
        try offices.meet()
    }

    private func meet() throws { try Link.sync(village, township) }

    /// The entries of a record, which must be the same on nodes.
    private func entries(
        _ collection: Int, of record: Dot, at nodes: [Node]? = nil
    ) throws -> [Entry] {
        let records = try (nodes ?? self.nodes).map { try $0.open(record).record }
        #expect(records.allSatisfy { $0 == records[0] })
        return records[0].currentEntries(of: collection)
    }

    private func texts(_ field: Int, of entries: [Entry]) -> Set<Value> {
        Set(entries.map { $0.value(field) })
    }

    @Test("Two who close a file apart leave two closings, and disagree about how it ended")
    func closings() throws {
        for (node, status, reason) in [(village, "迁出", "2"), (township, "结案", "1")] {
            _ = try node.closeChild(
                try node.child(file), status: status, reason: reason, note: "")
        }
        try meet()
        let closings = try entries(ChildField.closings, of: file)
        #expect(closings.count == 2)
        #expect(
            texts(EntryFieldNumber.Closing.reason, of: closings) == [.integer(1), .integer(2)])
        for node in nodes {
            let conflict = try node.onlyConflict().conflict
            #expect(conflict.cell == .field(ChildField.status))
            #expect(conflict.acting == .integer(Int64(ChildStatus.moved)))
            #expect(try node.open(file).record.isClosed && node.conflicts().files.isEmpty)
        }
    }

    @Test("Two who link the same files apart both said so, and whoever takes it back takes both")
    func links() throws {
        let other = try village.addFile("测甲")
        try meet()
        for node in nodes { _ = try node.link([file, other], reason: "同一名儿童") }
        try meet()
        for (one, two) in [(file, other), (other, file)] {
            #expect(try entries(ChildField.links, of: one).count == 2)
            for node in nodes {
                #expect(try node.open(one).record.links == [two])
                #expect(try node.child(one).all.count == 2)
            }
        }
        _ = try township.unlink([file, other], reason: "看错了")
        try meet()
        #expect(try entries(ChildField.links, of: file).isEmpty)
        #expect(try village.child(file).all.count == 1)
    }

    @Test("Two who find apart that files are of different children agree, and both said so")
    func distinct() throws {
        let more = [(ChildField.identityNumber, Value.text("999901201506011238"))]
        let other = try tree.open(.villageB)
        let files = [try village.addFile("测乙", more: more), try other.addFile("测乙", more: more)]
        for node in [village, other, county] { try Link.sync(node, township) }
        for (node, reason) in [(township, "两家"), (county, "两个孩子")] {
            _ = try node.decide(try node.conflicts().files, .different, reason: reason)
        }
        try Link.sync(township, county)
        for file in files {
            let found = try entries(ChildField.distinct, of: file, at: [township, county])
            #expect(
                texts(EntryFieldNumber.Distinct.note, of: found) == [
                    .text("两家"), .text("两个孩子"),
                ])
        }
        for node in [township, county] { #expect(try node.conflicts().count == 0) }
    }

    @Test("Two who hand one file to different counties apart leave two notes of it")
    func handOvers() throws {
        for (node, county) in [(village, "邻县"), (township, "外省")] {
            _ = try node.handOver(try node.child(file), to: county, purpose: "随父母迁居")
        }
        try meet()
        let notes = try entries(ChildForm.handOvers, of: file)
        #expect(
            texts(EntryFieldNumber.HandOver.other, of: notes) == [.text("邻县"), .text("外省")])
    }

    @Test("Two who receive one file apart begin two, each says from where, and no third is begun")
    func origins() throws {
        let bytes = try village.handOver(
            try village.child(file), to: "邻县", purpose: "迁居"
        ).bytes
        let there = try Offices()
        try there.meet()
        let nodes = [there.village, there.township]
        let files = try nodes.map { try $0.receive(bytes, in: there.village.unit).file }
        try Link.sync(there.village, there.township)
        for file in files {
            #expect(try entries(ChildForm.origins, of: file, at: nodes).count == 1)
        }
        for node in nodes {
            #expect(throws: ChildFault.self) { try node.receive(bytes, in: there.village.unit) }
        }
        _ = try there.township.link(files, reason: "收到两次")
        let united = try there.township.child(files[0]).record
        #expect(united.currentEntries(of: ChildForm.origins).count == 2)
    }

    @Test(
        "Two who open what is sealed apart are both recorded, each with the reason",
        arguments: [RecordKind.child, .family, .register])
    func readings(kind: RecordKind) throws {
        let record = try offices.record(kind)
        try nameInfection(in: record, of: kind)
        try meet()
        for (node, reason) in [(village, "走访核对"), (township, "督导")] {
            _ = try node.openSealed(try node.file(record), reason: reason)
        }
        try meet()
        let readings = try entries(SealedReadings.collection, of: record)
        #expect(readings.count == 2)
        #expect(
            texts(EntryFieldNumber.Reading.reason, of: readings) == [
                .text("走访核对"), .text("督导"),
            ])
    }

    /// Writes something into a record that is sealed wherever it stands.
    private func nameInfection(in record: Dot, of kind: RecordKind) throws {
        let text = Value.text("祖母HIV阳性")
        let operation: Records.Operation =
            switch kind {
            case .child: .write(.field(ChildField.remarks), text, replacing: [])
            case .family: .write(.field(FamilyForm.remarks), text, replacing: [])
            default:
                .add(
                    collection: RegisterForm.meetings,
                    fields: [EntryField(EntryFieldNumber.Meeting.agreed, text)], corrects: nil)
            }
        _ = try village.write(
            Edit(
                unit: village.unit, logClass: .routine, record: record, kind: kind,
                operations: [operation]))
    }

    @Test(
        "Two who leave one conflict for later apart leave two notes, whatever it stands in",
        arguments: [RecordKind.child, .family, .register, .unit])
    func notes(kind: RecordKind) throws {
        let held = HeldField.byHand.first { $0.kind == kind && $0.field.upkeep == .amended }
        let writers = try WritersApart(try #require(held))
        try writers.correct(try writers.begin())
        try writers.meet()
        for (node, note) in zip(writers.nodes, ["等派出所答复", "县里来查"]) {
            _ = try node.deferConflict(try node.onlyConflict(), note: note)
        }
        try writers.meet()
        for node in writers.nodes {
            #expect(try Set(node.onlyConflict().notes) == ["等派出所答复", "县里来查"])
        }
        let notes = try entries(
            ConflictNote.collection, of: writers.record, at: writers.nodes)
        #expect(notes.count == 2)
    }

    @Test("Children whom two put into one family apart all belong to it, one of both's only once")
    func members() throws {
        let family = try offices.record(.family)
        let (two, both) = (try village.addFile("测乙"), try village.addFile("测丙"))
        try meet()
        for (node, child) in [(village, file), (township, two)] {
            _ = try node.linkFamily(
                try node.file(family), try [child, both].map { try node.child($0) }, reason: "")
        }
        try meet()
        #expect(try entries(FamilyForm.members, of: family).count == 4)
        for node in nodes {
            let members = try node.members(of: try node.file(family))
            #expect(Set(members.map(\.file)) == [file, two, both])
            #expect(members.map(\.agrees) == [true, true, true])
            #expect(try node.conflicts().count == 0)
        }
    }

    @Test("M70 Two machines of a unit that give extracts apart leave both notes in one register")
    func extracts() throws {
        let second = try Newcomer(.worker, in: tree, admittedBy: township).node
        let registers = try offices.record(.register)
        try meet()
        try Link.sync(second, township)
        for (node, department) in [(village, 2), (second, 16)] {
            _ = try node.extract(
                of: village.unit, for: department, purpose: "核对", receiver: "", .chinese,
                unitName: { _ in "" })
        }
        for node in [village, second, village] { try Link.sync(node, township) }
        let nodes = [village, second, township]
        let notes = try entries(RegisterForm.extracts, of: registers, at: nodes)
        #expect(
            texts(EntryFieldNumber.Extract.department, of: notes) == [.integer(2), .integer(16)])
    }

    @Test("Two who export the changes of a unit apart are both noted, each with the purpose")
    func exports() throws {
        let two = try ["one", "other"].map {
            try Newcomer(.administrator, in: tree, admittedBy: township, at: $0).node
        }
        let registers = try offices.record(.register)
        try meet()
        for node in two { try Link.sync(node, township) }
        for (node, purpose) in zip(two, ["移交", "核对"]) {
            _ = try node.exportChanges(of: village.unit, purpose: purpose) { _ in }
        }
        for node in two + [two[0]] { try Link.sync(node, township) }
        let nodes = two + [township]
        let notes = try entries(RegisterForm.exports, of: registers, at: nodes)
        #expect(
            texts(EntryFieldNumber.Export.purpose, of: notes) == [.text("移交"), .text("核对")])
    }

    @Test("Two who erase one file apart both note who had opened it, by its code alone")
    func erasedActs() throws {
        let two = try ["one", "other"].map {
            try Newcomer(.administrator, in: tree, admittedBy: township, at: $0).node
        }
        let registers = try offices.record(.register)
        try village.set(ChildField.fatherCircumstance, to: .integer(8), in: file)
        _ = try village.openSealed(try village.child(file), reason: "核查测甲")
        try meet()
        for node in two { try Link.sync(node, township) }
        for node in two {
            _ = try node.erase(try node.child(file), ground: 6, note: "来函")
        }
        for node in two + [two[0]] { try Link.sync(node, township) }
        let nodes = two + [township]
        let notes = try entries(RegisterForm.erasedActs, of: registers, at: nodes)
        #expect(notes.count == 2)
        let code = Value.text(RecordCode(file).description)
        #expect(texts(EntryFieldNumber.ErasedAct.file, of: notes) == [code])
        #expect(texts(EntryFieldNumber.ErasedAct.what, of: notes) == [.text("父亲情况")])
    }

    @Test("M72 One table that township and county publish apart is published twice, alike")
    func published() throws {
        let report = try township.report(SummaryTables.survey, of: township.unit, by: .units)
        let code = RecordCode(try township.freeze(report)).description
        try Link.sync(township, county)
        for node in [township, county] {
            #expect(try node.publish(try node.summaryVersion(code)) != nil)
        }
        try Link.sync(township, county)
        for node in [township, county] {
            let tables = try node.summaryVersions(of: [township.unit])
            #expect(tables.count { $0.isPublished } == 2)
        }
        let contents = try [township, county].map { try $0.content(of: [township.unit]) }
        #expect(contents[0] == contents[1])
        try meet()
        let heard = try village.summaryVersions(of: [village.unit])
        #expect(heard.count == 2)
        #expect(heard.allSatisfy { $0.frozen.report == report.hidingSmallCells() })
    }

    @Test("Names that township and county give a unit apart both stand, and all show the same one")
    func designations() throws {
        let record = try #require(try township.units()[village.unit]?.record)
        let before = try entries(UnitForm.designations, of: record).count
        for (node, name) in [(township, "甲新村"), (county, "甲二村")] {
            let unit = try #require(try node.units()[village.unit])
            try node.recodeUnit(
                unit, as: Designation(code: unit.code, name: name, from: node.today))
        }
        try Link.sync(township, county)
        try meet()
        let all = [village, township, county]
        let names = try entries(UnitForm.designations, of: record, at: all)
        #expect(names.count == before + 2)
        let shown = try all.map { try $0.units().name(of: village.unit) }
        #expect(Set(shown).count == 1 && Set(shown).isSubset(of: ["甲新村", "甲二村"]))
    }
}
