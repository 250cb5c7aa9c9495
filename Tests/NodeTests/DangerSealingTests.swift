import Casework
import Foundation
import Node
import Records
import Storage
import TestSupport
import Testing
import Trust

/// Nothing of what a report says is in lists, histories, tables or files on the disk.
@Suite("What is sealed in a danger") struct DangerSealingTests {
    private let danger: Danger
    private var village: Node { danger.village }
    private var township: Node { danger.township }

    init() throws { danger = try Danger() }

    private func view(_ node: Node, as role: FormRole, opens: Bool) throws -> String {
        let view = FileView(
            try node.child(danger.file).record, on: node.today, role: role, .chinese,
            opensSealed: opens, form: Forms.child, unitName: { _ in "" })
        return view.collections.flatMap(\.entries).flatMap(\.fields)
            .map { "\($0.field.name)=\($0.text)" }.joined(separator: " ")
    }

    @Test("M22 The account is read only once it is opened, which the file records for those above")
    func opened() throws {
        let code = try danger.report()
        let closed = try view(village, as: .worker, opens: false)
        #expect(!closed.contains(Danger.account) && !closed.contains("无人照料"))
        #expect(try view(village, as: .worker, opens: true).contains(Danger.account))
        _ = try village.openSealed(try village.report(code).file, reason: "接警")
        try danger.pair.meet()
        let readings = try township.child(danger.file).record.entries(of: ChildField.readings)
        #expect(readings.map { $0.value(EntryFieldNumber.Reading.reason) } == [.text("接警")])
        #expect(throws: NodeError.reasonRequired(.opening)) {
            try village.openSealed(try village.report(code).file, reason: " ")
        }
    }

    @Test("M31 The kind of incident is read only above the village, also once it is opened")
    func incident() throws {
        try danger.report(["incident": "校园欺凌"])
        #expect(try !view(village, as: .worker, opens: true).contains("校园欺凌"))
        #expect(try !view(village, as: .supervisor, opens: false).contains("校园欺凌"))
        #expect(try view(village, as: .supervisor, opens: true).contains("校园欺凌"))
        _ = try village.addEntry(
            Danger.fields(["severity": "3"]), to: try village.child(danger.file),
            in: String(ChildForm.reports), correcting: "1")
        #expect(try view(village, as: .supervisor, opens: true).contains("校园欺凌"))
    }

    @Test("M22 Histories and tables say nothing of a report, nor why it was corrected")
    func histories() throws {
        try danger.report()
        let child = try village.child(danger.file)
        _ = try village.addEntry(
            Danger.fields(["severity": "4"]), to: child, in: String(ChildForm.reports),
            correcting: "1", reason: "邻居说得很清楚")
        try danger.pair.meet()
        _ = try township.removeEntry(
            "1", from: try township.child(danger.file), in: String(ChildForm.reports),
            reason: "邻居又改口了")
        try danger.pair.meet()
        let lines = try village.history(of: try village.child(danger.file), .chinese)
        let told = lines.map { "\($0.reason) \($0.steps)" }.joined()
        for text in [Danger.account, "邻居", "重大"] { #expect(!told.contains(text)) }
        let table = try village.exportSurvey(of: [village.unit], named: "甲村")
        #expect(!"\(table)".contains(Danger.account))
    }

    @Test("M22 An outsider sees neither a report nor that there is one")
    func outsider() throws {
        let code = try danger.report()
        try danger.pair.meet()
        _ = try township.close(try township.report(code), result: "危险已消除")
        _ = try village.acknowledge(try village.report(code))
        try danger.pair.meet()
        let assessor = try Newcomer(.assessor, in: danger.pair.tree, admittedBy: township).node
        try Link.sync(village, assessor)
        #expect(try assessor.reports(includingClosed: true).isEmpty)
        #expect(try assessor.dangers().isEmpty && assessor.overview().dangers.isEmpty)
        #expect(try assessor.conflicts().cells.isEmpty && village.conflicts().cells.count == 1)
        #expect(throws: ReportFault.unknown(code)) { try assessor.report(code) }
        #expect(throws: NodeError.notAssigned(RecordCode(danger.file).description)) {
            try assessor.child(danger.file)
        }
    }

    @Test("M04 Who brought a report stands in the unit's register, sealed, and never in the file")
    func source() throws {
        let source = Danger.fields(["name": "测来源", "phone": "12000000009"])
        let written = try village.addReport(
            Danger.fields(["situation": "6"]), to: try village.child(danger.file), source: source)
        let registers = try #require(try village.registers(of: village.unit))
        let sources = registers.record.currentEntries(of: RegisterForm.sources)
        #expect(sources.map { $0.value(EntryFieldNumber.Source.name) } == [.text("测来源")])
        let code = Value.text(try #require(written.report))
        #expect(sources.map { $0.value(EntryFieldNumber.Source.code) } == [code])
        #expect(try !"\(village.open(danger.file).changes)".contains("测来源"))
        #expect(registers.record.holdsSealed(try #require(Forms.register[RegisterForm.sources])))
        _ = try village.openSealed(registers, reason: "公安来函")
        try danger.pair.meet()
        let above = try #require(try township.registers(of: village.unit)).record
        let readings = above.entries(of: SealedReadings.collection)
        #expect(readings.map { $0.value(EntryFieldNumber.Reading.reason) } == [.text("公安来函")])
        #expect(throws: FieldRefusal.self) { try Forms.child.require("报告人") }
    }

    @Test("M22 On the disk no file holds a word of it, and no file's name")
    func disk() throws {
        try danger.report()
        try village.store.checkpoint()
        let folder = URL(fileURLWithPath: danger.pair.tree.folder[Office.villageA.rawValue])
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        #expect(!files.isEmpty)
        for file in files where !file.hasDirectoryPath {
            let bytes = try Data(contentsOf: file)
            #expect(bytes.range(of: Data(Danger.account.utf8)) == nil)
            #expect(!file.lastPathComponent.contains("report"))
        }
    }
}
