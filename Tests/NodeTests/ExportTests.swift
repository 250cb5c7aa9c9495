import Casework
import Foundation
import Node
import Records
import TestSupport
import Testing
import Trust
import Wire

/// Domain section 3: whatever leaves the files is written down first.
@Suite("What is noted of exports") struct ExportTests: OnPair {
    let pair: Pair

    init() throws { pair = try Pair() }

    @Test("A sheet that goes out stands in the registers: what, of whom, how many, for what")
    func noted() throws {
        try village.noteExport(
            of: village.unit, what: "甲村排查表", purpose: " 上报街道 ", count: 12)
        try pair.meet()
        let record = try #require(try township.registers(of: village.unit)).record
        let notes = record.currentEntries(of: RegisterForm.exports)
        typealias Number = EntryFieldNumber.Export
        #expect(notes.count == 1)
        for (field, value) in [
            (Number.day, village.today.value), (Number.what, .text("甲村排查表")),
            (Number.purpose, .text("上报街道")), (Number.count, .integer(12)),
            (Number.unit, .bytes(village.unit.bytes)),
        ] {
            #expect(notes[0].value(field) == value)
        }
        #expect(throws: NodeError.reasonRequired(.opening)) {
            try village.noteExport(of: village.unit, what: "排查表", purpose: " ", count: 1)
        }
    }

    @Test("Whoever may not write into the registers takes no sheet out")
    func assessor() throws {
        try village.addFile("测甲")
        let assessor = try Newcomer(.assessor, in: pair.tree, admittedBy: township).node
        try Link.sync(assessor, township)
        #expect(throws: FieldRefusal.notAllowed(field: RegisterForm.exports, .assessor)) {
            try assessor.noteExport(of: village.unit, what: "待办", purpose: "评估", count: 1)
        }
    }

    @Test("What is synced while changes are taken out does not go along: nobody noted its opening")
    func bounded() throws {
        let file = try village.addFile("测甲")
        let county = try pair.tree.open(.county)
        try pair.meet()
        try Link.sync(township, county)
        var items: [[UInt8]] = []
        let count = try county.exportChanges(of: village.unit, purpose: "移交") { item in
            if items.isEmpty {
                try village.set(ChildField.remarks, to: .text("母亲HIV阳性"), in: file)
                try village.addFile("测后来")
                try pair.meet()
                try Link.sync(township, county)
            }
            items.append(item)
        }
        let held = items.reduce(into: Data()) { $0 += Data($1) }
        #expect(held.range(of: Data("测甲".utf8)) != nil)
        #expect(held.range(of: Data("测后来".utf8)) == nil)
        #expect(held.range(of: Data("HIV".utf8)) == nil)
        #expect(try county.open(file).record.entries(of: ChildField.readings).isEmpty)
        let again = try county.exportChanges(of: village.unit, purpose: "移交") { _ in }
        #expect(again > count + 1)
    }
}
