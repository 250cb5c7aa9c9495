import Casework
@testable import Node
import Records
import Storage
import Testing
import Trust
import Wire

/// A parcel is believed for its proofs alone.
@Suite("Parcels that are not to be believed") struct HostileParcelTests {
    let tree: Tree
    let township: Node
    let village: Node
    let other: Node
    let file: Dot
    /// The parcel of the move, as it was written.
    let parcel: Parcel

    init() throws {
        tree = try Tree()
        (township, village, other) = (
            try tree.open(.township), try tree.open(.villageA), try tree.open(.villageB)
        )
        file = try village.addFile("测搬家")
        try village.set(ChildField.school, to: .text("甲小"), in: file)
        try village.set(ChildField.remarks, to: .text("住祖父家"), in: file)
        #expect(try Link.sync(village, township).isDone)
        _ = try township.moveChild(
            try township.child(file), to: other.unit, reason: "随父母搬家")
        parcel = try Self.parcel(of: file, in: township)
    }

    private static func parcel(of file: Dot, in node: Node) throws -> Parcel {
        try node.read { transaction in
            guard let id = try transaction.parcels(carrying: file).first,
                let parcel = try transaction.parcel(id)
            else { throw Missing.record }
            return parcel
        }
    }

    /// Writes a parcel as a program would that checks nothing.
    ///
    /// - Parameter reason: makes it another change than one with the same parcel.
    @discardableResult
    func write(
        _ parcel: Parcel, by node: Node, to unit: Identifier, reason: String? = nil
    ) throws -> Dot {
        let bytes = try #require(parcel.encode())
        return try node.write(
            Edit(
                unit: unit, logClass: .routine, record: nil, kind: .parcel,
                operations: try #require(ParcelPieces.operations(of: bytes).first),
                reason: reason))
    }

    private func expectRefused(at node: Node, _ sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        #expect(try node.incidents(.refusedParcel) == 1, sourceLocation: sourceLocation)
        #expect(try node.read { try $0.recordRow(file) } == nil, sourceLocation: sourceLocation)
    }

    /// The parcel with other items in its first stretch.
    private func altered(_ alter: ([Stretch.Item]) -> [Stretch.Item]) -> Parcel {
        let excerpts = parcel.excerpts.map { excerpt in
            let stretches = excerpt.stretches.enumerated().map { place, stretch in
                Stretch(
                    first: stretch.first, before: stretch.before,
                    items: place == 0 ? alter(stretch.items) : stretch.items,
                    signature: stretch.signature)
            }
            return Excerpt(
                of: excerpt.description, by: excerpt.name, in: excerpt.unitName,
                grants: excerpt.grants, stretches: stretches)
        }
        return Parcel(of: parcel.files, excerpts)
    }

    @Test("Whoever keeps no files of the old village cannot carry them")
    func withoutAuthority() throws {
        let third = try tree.open(.villageC)
        try write(parcel, by: third, to: third.unit)
        #expect(try Link.sync(third, township).isDone)
        #expect(try township.incidents(.refusedParcel) == 1)
        #expect(try township.read { try $0.parcels(carrying: file) }.count == 1)
        let machine = try tree.open(.villageC)
        _ = try Doctor(machine).examine(rebuild: true)
        try expectRefused(at: machine)
    }

    /// Puts the file's village below another township, of which the old one hears.
    private func moveVillage() throws {
        let county = try tree.open(.county)
        let sister = try tree.sister(below: county)
        #expect(try Link.sync(township, county).isDone)
        let units = try county.units()
        try county.moveUnit(
            try #require(units[village.unit]), below: try #require(units[sister.unit]),
            from: county.today, reason: "区划调整")
        #expect(try Link.sync(township, county).isDone)
    }

    @Test(
        "A parcel counts by a right that has ended if all of it was written before",
        arguments: [true, false])
    func begunBeforeTheEnd(isWholeBefore: Bool) throws {
        let third = try tree.open(.villageC)
        let bytes = try #require(parcel.encode())
        let operations = try #require(ParcelPieces.operations(of: bytes).first)
        try #require(operations.count == 2)
        let edit = { (record: Dot?, operation: Operation) in
            Edit(
                unit: third.unit, logClass: .routine, record: record, kind: .parcel,
                operations: [operation])
        }
        let begun = try township.write(edit(nil, operations[0]))
        if isWholeBefore { _ = try township.write(edit(begun, operations[1])) }
        try moveVillage()
        if !isWholeBefore { _ = try township.write(edit(begun, operations[1])) }
        #expect(try Link.sync(township, third).isDone)
        for _ in 1...2 {
            #expect(try (third.read { try $0.recordRow(file) } != nil) == isWholeBefore)
            _ = try Doctor(third).examine(rebuild: true)
        }
    }

    @Test("Words that the writer did not sign are refused, and the parcel is listed and passed on")
    func forged() throws {
        let third = try tree.open(.villageC)
        let forged = altered { items in
            items.map { item in
                guard case .change(var bytes) = item else { return item }
                bytes[bytes.count - 1] ^= 1
                return .change(bytes)
            }
        }
        try write(forged, by: township, to: third.unit)
        #expect(try Link.sync(township, third).isDone)
        try expectRefused(at: third)
        #expect(try third.changeCount(of: third.unit) > 0)
    }

    @Test("Changes of files of which the parcel does not speak are refused")
    func otherFiles() throws {
        let third = try tree.open(.villageC)
        let stranger = Dot(log: file.log, number: file.number + 1)
        try write(Parcel(of: [stranger], parcel.excerpts), by: township, to: third.unit)
        #expect(try Link.sync(township, third).isDone)
        try expectRefused(at: third)
    }

    /// The end of what the parcel shows of the village's log, further on than it stands.
    private func misplaced(by shift: UInt64 = 1) throws -> Parcel {
        let excerpt = try #require(
            parcel.excerpts.first { $0.description.writer == village.person })
        let last = try #require(excerpt.stretches.last)
        var (before, items) = (last.before, last.items)
        if last.first == 1, case .change(let bytes) = items.removeFirst() {
            before = Chain.next(before, bytes: bytes)
        }
        let stretch = Stretch(
            first: last.last - UInt64(items.count) + 1 + shift, before: before, items: items,
            signature: last.signature)
        return Parcel(
            of: parcel.files,
            [
                Excerpt(
                    of: excerpt.description, by: excerpt.name, in: excerpt.unitName,
                    grants: excerpt.grants, stretches: [stretch])
            ])
    }

    @Test("A parcel that says other than the log that is here is refused, and the log counts")
    func otherThanLog() throws {
        let before = try township.open(file).record
        let (misplaced, third) = (try misplaced(), try tree.open(.villageC))
        #expect(misplaced.excerpts.allSatisfy { $0.isProven })
        try write(misplaced, by: township, to: third.unit)
        _ = try Doctor(township).examine(rebuild: true)
        #expect(try township.incidents(.refusedParcel) == 1)
        #expect(try township.open(file).record == before)
    }

    @Test("What is found to stand elsewhere when the log comes is listed, and the log counts")
    func foundOut() throws {
        let third = try tree.open(.villageC)
        try write(try misplaced(), by: township, to: third.unit)
        let county = try tree.open(.county)
        #expect(try Link.sync(township, third).isDone)
        #expect(try Link.sync(township, county).isDone)
        #expect(try county.incidents(.refusedParcel) == 1)
        #expect(try county.open(file).record == township.open(file).record)
    }

    @Test("What a writer said once is not said again further on, whether log or parcel came first")
    func repeated() throws {
        let before = try township.open(file).record
        let (repeated, third) = (try misplaced(by: 1_000), try tree.open(.villageC))
        #expect(repeated.excerpts.allSatisfy { $0.isProven })
        try write(repeated, by: township, to: third.unit)
        _ = try Doctor(township).examine(rebuild: true)
        let county = try tree.open(.county)
        #expect(try Link.sync(township, third).isDone)
        #expect(try Link.sync(township, county).isDone)
        for node in [township, county] {
            #expect(try node.incidents(.refusedParcel) == 1)
            #expect(try node.open(file).record == before)
            #expect(try node.read { try $0.waitingParcels() } == [])
        }
    }

    @Test("Each of several parcels that say something again is found out when the log comes")
    func repeatedOften() throws {
        let (third, county) = (try tree.open(.villageC), try tree.open(.county))
        for times in 1...3 as ClosedRange<UInt64> {
            try write(try misplaced(by: times * 1_000), by: township, to: third.unit)
        }
        #expect(try Link.sync(township, third).isDone)
        #expect(try Link.sync(third, county).isDone)
        for _ in 1...2 {
            #expect(try county.read { try $0.parcels(carrying: file) }.count == 3)
            #expect(try county.incidents(.refusedParcel) == 0)
            _ = try Doctor(county).examine(rebuild: true)
        }
        #expect(try Link.sync(township, county).isDone)
        #expect(try county.read { try $0.parcels(carrying: file) }.count == 1)
        #expect(try county.incidents(.refusedParcel) == 3)
        #expect(try county.open(file).record == township.open(file).record)
    }

    @Test("What others than its writer add to a parcel, or the writer after its end, is not of it")
    func additions() throws {
        #expect(try Link.sync(township, other).isDone)
        let id = try #require(try other.read { try $0.parcels(carrying: file) }.first)
        let record = try other.open(file).record
        for node in [other, township] {
            _ = try node.write(
                Edit(
                    unit: other.unit, logClass: .routine, record: id, kind: .parcel,
                    operations: try #require(ParcelPieces.operations(of: [1, 2, 3]).first)))
            #expect(try Link.sync(township, other).isDone)
            _ = try Doctor(other).examine(rebuild: true)
            #expect(try other.open(file).record == record)
            #expect(try other.incidents(.refusedParcel) == 0)
        }
    }

    /// Whether a parcel that is here shows the change that began the file.
    private func showsBeginning(_ node: Node) throws -> Bool {
        try node.read { transaction in
            try transaction.recordRows(of: nil, kind: .parcel).contains { row in
                try transaction.parcel(row.id)?.excerpts.contains { excerpt in
                    excerpt.description.log == file.log
                        && excerpt.stretches.flatMap(\.shown).contains { $0.number == file.number }
                } ?? false
            }
        }
    }

    /// Has the county's administrator erase what the move brought to the other village, there.
    private func eraseThere(_ county: Node) throws {
        let parts = try township.read { transaction in
            let row = try transaction.parcels(carrying: file).first
                .flatMap { try transaction.recordRow($0) }
            return try transaction.sums(of: try #require(row))
                .map { Erasure.Part(log: $0.key, sums: $0.value.sorted()) }
                + transaction.carriedSums(of: file, to: other.unit)
                .map { Erasure.Part(log: $0.log, sums: $0.sums) }
        }
        let stone = Tombstone(
            record: file, kind: .child, ground: 6, day: nil, note: "", changes: parts.count)
        _ = try county.write(
            Edit(
                unit: other.unit, logClass: .own, record: nil, kind: .erasure,
                operations: Erasure(stone, parts.sorted { $0.log < $1.log }).operations))
    }

    @Test("What was erased where a file went is not carried there again")
    func erasedThere() throws {
        let county = try tree.open(.county)
        #expect(try Link.sync(township, county).isDone)
        try eraseThere(county)
        for text in ["住姑母家", "又住祖父家"] {
            try village.set(ChildField.remarks, to: .text(text), in: file)
            #expect(try Link.sync(village, township).isDone)
            #expect(try Link.sync(township, county).isDone)
            #expect(try Link.sync(township, other).isDone)
        }
        for node in [township, other] {
            #expect(try node.read { try $0.parcels(carrying: file) }.count == 2)
            #expect(try !showsBeginning(node))
        }
        #expect(try township.read { try $0.lateFiles() } == [])
    }

    @Test("Bytes that are no parcel are listed")
    func broken() throws {
        let operations = ParcelPieces.operations(of: [0x80, 1, 2])
        let third = try tree.open(.villageC)
        _ = try township.write(
            Edit(
                unit: third.unit, logClass: .routine, record: nil, kind: .parcel,
                operations: operations[0]))
        #expect(try Link.sync(township, third).isDone)
        try expectRefused(at: third)
    }

    @Test("Two parcels with the same history give it once")
    func twice() throws {
        try write(parcel, by: township, to: other.unit)
        #expect(try Link.sync(township, other).isDone)
        #expect(try other.read { try $0.parcels(carrying: file) }.count == 2)
        #expect(try other.open(file).record == township.open(file).record)
        #expect(try other.incidents(.refusedParcel) == 0)
    }

    @Test("A parcel of which the erasure did not know shows nothing of it, whichever came first")
    func unknownToTheErasure() throws {
        let county = try tree.open(.county)
        #expect(try Link.sync(township, county).isDone)
        try write(parcel, by: township, to: other.unit, reason: "再移")
        #expect(try Link.sync(township, other).isDone)
        _ = try county.erase(try county.child(file), ground: 6, note: "主管机关来函")
        for (above, node) in [(county, township), (township, other)] {
            #expect(try Link.sync(above, node).isDone)
            #expect(try node.read { try $0.parcels(carrying: file) }.isEmpty)
            #expect(try node.read { try $0.recordRow(file) } == nil)
        }
    }

    @Test("An erased child leaves nothing in parcels, and a copy does not bring it back")
    func erased() throws {
        let county = try tree.open(.county)
        #expect(try Link.sync(township, other).isDone)
        #expect(try Link.sync(township, county).isDone)
        _ = try county.erase(try county.child(file), ground: 6, note: "主管机关来函")
        for node in [township, other] {
            #expect(try Link.sync(node === township ? county : township, node).isDone)
            #expect(try node.read { try $0.recordRow(file) } == nil)
            #expect(try node.read { try $0.parcels(carrying: file) }.isEmpty)
        }
        try write(parcel, by: township, to: other.unit)
        #expect(try Link.sync(township, other).isDone)
        _ = try Doctor(township).examine(rebuild: true)
        for node in [township, other] {
            #expect(try node.read { try $0.recordRow(file) } == nil)
        }
    }
}
