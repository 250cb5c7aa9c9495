import Casework
import Records
import Testing
import Wire

@Suite("What goes along with a child's file") struct HandedOverFileTests {
    private static let place = Dot(log: Identifier(high: 0, low: 0), number: 1)

    /// A file with visits of a thousand characters each.
    private func visited(_ count: Int) throws -> UnitedFile {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")]))
        let visit = Operation.add(
            collection: ChildField.visits,
            fields: [
                EntryField(VisitField.date, day(2026, 3, 4).value),
                EntryField(VisitField.findings, .text(String(repeating: "走", count: 1000))),
            ], corrects: nil)
        for _ in 0..<count { clerk.write([visit], to: file) }
        return UnitedFile([.init(file: file, changes: clerk.changes(of: file))])
    }

    private func handedOver(_ file: UnitedFile) -> HandOver {
        HandOver(
            of: file, from: "曼岗村", code: "AAAA", day: day(2026, 3, 4), purpose: "迁居",
            person: "岩龙", role: .worker
        ) { _ in "" }
    }

    @Test("A file with two hundred long visits moves in changes that can be read")
    func longVisits() throws {
        let transfer = FileTransfer(of: try visited(200), closedBy: []) { _ in "" }
        for operations in transfer.changes {
            let change = Change(
                record: nil, kind: .child, time: 0, form: 1, operations: operations)
            #expect(
                try Change.decode(change.encode(at: Self.place), at: Self.place) == change)
        }
        let visits = transfer.changes.joined().count {
            if case .add(ChildField.visits, _, _) = $0 { true } else { false }
        }
        #expect(visits == 200 && transfer.changes.count < 40)
    }

    @Test("A file of more than a MiB is read where it was handed to, with who handed it over")
    func longFile() throws {
        let parcel = handedOver(try visited(600))
        let bytes = parcel.encode()
        #expect(bytes.count > 1 << 20)
        let read = try HandOver.decode(bytes)
        #expect(read.changes.map(\.count) == parcel.changes.map(\.count))
        #expect(read.person == "岩龙")
        guard case .add(_, let fields, _) = read.entry(in: ChildForm.origins, other: "", sum: "")
        else {
            Issue.record("no entry")
            return
        }
        #expect(fields.contains(EntryField(EntryFieldNumber.HandOver.person, .text("岩龙"))))
    }

    @Test("Sealed facts that stand in a file from elsewhere are not taken in")
    func sealedFromElsewhere() throws {
        let name = Operation.write(.field(ChildField.name), .text("测甲"), replacing: [])
        let facts: [Operation] = [
            .write(.field(ChildField.fatherCircumstance), .integer(8), replacing: []),
            .write(.element(ChildField.categories, 8), SetFact.plain.value, replacing: []),
        ]
        let change = Change(
            record: nil, kind: .child, time: 0, form: 1, operations: [name] + facts)
        var writer = CBORWriter(capacity: 256)
        writer.write(arrayOf: 7)
        for text in ["hamlet hand-over 2", "曼岗村", "AAAA"] { writer.write(text) }
        writer.write(Int64(day(2026, 3, 4).number))
        for text in ["迁居", "岩龙"] { writer.write(text) }
        writer.write(arrayOf: 1)
        writer.write(bytes: change.encode(at: Self.place))
        let read = try HandOver.decode(writer.bytes)
        #expect(read.changes == [[name]] && read.rest.sealed == 2)
    }
}
