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
        try here.handOver(try here.child(file), to: "邻县", purpose: "随父母迁居")
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
