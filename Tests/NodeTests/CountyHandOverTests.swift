import Casework
import Node
import Records
import Testing
import Wire

@Suite("Files handed to another county") struct CountyHandOverTests {
    private let here: Node
    private let there: Node
    private let trees: [Tree]

    init() throws {
        trees = [try Tree(), try Tree()]
        here = try trees[0].open(.villageA)
        there = try trees[1].open(.villageB)
    }

    private func file() throws -> Dot {
        try here.addFile(
            "测甲", more: [(ChildField.guardianPhone, .text("12000000001"))])
    }

    private func handed(_ file: Dot) throws -> [UInt8] {
        try here.handOver(try here.child(file), to: "邻县", purpose: "随父母迁居").bytes
    }

    @Test("What was handed over begins a file that says where it came from; the receipt closes it")
    func roundTrip() throws {
        let file = try file()
        let received = try there.receive(try handed(file), in: there.unit)
        #expect(received.left == 0)
        #expect(try here.child(file).united.openFiles == [file])
        let new = try there.child(received.file)
        #expect(
            new.record[.field(ChildField.guardianPhone)]?.settledValue == .text("12000000001"))
        let origin = try #require(new.record.entries(of: ChildForm.origins).first)
        #expect(
            origin.value(EntryFieldNumber.HandOver.code) == .text(RecordCode(file).description))
        #expect(try here.close(by: received.receipt.encode()).file == file)
        #expect(try here.summary(of: try here.child(file)).isClosed)
        #expect(try there.child(received.file).united.openFiles == [received.file])
    }

    @Test("Who handed a file over is named where it came to")
    func person() throws {
        let county = try trees[0].open(.county)
        let file = try county.child(try county.addFile("测甲"))
        let bytes = try county.handOver(file, to: "邻县", purpose: "迁居").bytes
        let new = try there.child(try there.receive(bytes, in: there.unit).file)
        let origin = try #require(new.record.entries(of: ChildForm.origins).first)
        #expect(origin.value(EntryFieldNumber.HandOver.person) == .text("县里人"))
    }

    @Test("What comes twice is received once; a receipt for something else closes nothing")
    func twice() throws {
        let file = try file()
        let bytes = try handed(file)
        let received = try there.receive(bytes, in: there.unit)
        let code = RecordCode(received.file).description
        #expect(throws: ChildFault.alreadyReceived(code)) {
            try there.receive(bytes, in: there.unit)
        }
        let old = RecordCode(file).description
        let other = HandOverReceipt(sum: "00", oldCode: old, unit: "邻县", newCode: code)
        #expect(throws: ChildFault.notHandedOver(old)) { try here.close(by: other.encode()) }
        #expect(try here.child(file).united.openFiles == [file])
    }

    @Test("Both sides of what people disagree about go along, and nothing that is sealed")
    func content() throws {
        let file = try file()
        let edit = { (field: Int, value: Value) in
            Edit(
                unit: here.unit, logClass: .routine, record: file, kind: .child,
                operations: [.write(.field(field), value, replacing: [])])
        }
        _ = try here.write(edit(ChildField.guardianPhone, .text("12000000002")))
        let sealed = Forms.child.fields.filter { $0.sensitivity == .sealed && !$0.isCollection }
        for field in sealed { _ = try here.write(edit(field.number, .integer(1))) }
        let received = try there.receive(try handed(file), in: there.unit)
        let record = try there.child(received.file).record
        #expect(record[.field(ChildField.guardianPhone)]?.sides.count == 2)
        #expect(sealed.allSatisfy { record[.field($0.number)] == nil })
    }

    private func write(_ operations: [Records.Operation], to file: Dot) throws {
        _ = try here.write(
            Edit(
                unit: here.unit, logClass: .routine, record: file, kind: .child,
                operations: operations))
    }

    private func add(_ collection: Int, _ fields: [(Int, Value)], to file: Dot) throws {
        let fields = fields.map { EntryField($0.0, $0.1) }
        try write([.add(collection: collection, fields: fields, corrects: nil)], to: file)
    }

    @Test("Sealed codes, words that say what they do and own fields stay behind, and are counted")
    func sealedCodes() throws {
        let file = try file()
        try write(
            [
                .write(.field(ChildField.fatherCircumstance), .integer(8), replacing: []),
                .write(.field(ChildField.motherCircumstance), .integer(2), replacing: []),
                .write(.field(ChildField.remarks), .text("感染艾滋病"), replacing: []),
                .write(.field(OwnNumber.first), .text("地窖"), replacing: []),
                .write(.element(ChildField.categories, 8), SetFact.plain.value, replacing: []),
                .write(.element(ChildField.benefits, 11), SetFact.plain.value, replacing: []),
                .write(
                    .element(ChildField.needs, 2), SetFact(basis: "艾滋病检测").value,
                    replacing: []),
            ], to: file)
        typealias Held = EntryFieldNumber.Entitlement
        let month: Value = .integer(202601)
        try add(
            ChildField.entitlements, [(Held.kind, .integer(11)), (Held.from, month)], to: file)
        typealias Placed = EntryFieldNumber.Placement
        try add(
            ChildField.placements,
            [(Placed.state, .integer(2)), (Placed.mode, .integer(7))], to: file)
        try add(
            ChildField.visits,
            [(VisitField.date, here.today.value), (VisitField.findings, .text("艾滋病检测"))],
            to: file)
        let handed = try here.handOver(try here.child(file), to: "邻县", purpose: "迁居")
        #expect(handed.rest.sealed == 8 && handed.rest.own == 1)
        #expect(!String(decoding: handed.bytes, as: UTF8.self).contains("艾滋"))
        try expectUnsealed(try there.receive(handed.bytes, in: there.unit).file)
    }

    private func expectUnsealed(_ file: Dot) throws {
        let record = try there.child(file).record
        let left: [Cell] = [
            .field(ChildField.fatherCircumstance), .field(ChildField.remarks),
            .element(ChildField.categories, 8), .element(ChildField.benefits, 11),
        ]
        #expect(left.allSatisfy { record[$0] == nil })
        #expect(record[.field(ChildField.motherCircumstance)]?.settledValue == .integer(2))
        let need = record[.element(ChildField.needs, 2)]
        #expect(need?.settledValue == SetFact.plain.value)
        #expect(record.entries(of: ChildField.entitlements).isEmpty)
        #expect(record.entries(of: ChildField.placements).isEmpty)
        let visit = try #require(record.entries(of: ChildField.visits).first)
        #expect(visit.value(VisitField.date) == there.today.value)
        #expect(record.holdsSealed(try #require(Forms.child[ChildField.visits])) == false)
    }

    @Test("Whatever is cut off or no such file is refused, and nothing is written")
    func damaged() throws {
        let bytes = try handed(try file())
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: NodeError.self) {
                try there.receive(Array(bytes.prefix(count)), in: there.unit)
            }
        }
        #expect(throws: NodeError.self) { try here.close(by: bytes) }
        #expect(try there.names().isEmpty)
        #expect(throws: NodeError.reasonRequired(.handOver)) {
            try here.handOver(try here.child("测甲"), to: "邻县", purpose: " ")
        }
    }
}
