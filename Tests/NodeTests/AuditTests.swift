import Casework
import Node
import Records
import Testing
import Trust
import Wire

@Suite("The audit") struct AuditTests: OnPair {
    let pair: Pair

    init() throws { pair = try Pair() }

    @Test("What was opened is told of every kind of record that keeps a list of openings")
    func openings() throws {
        let audited = AuditedCollection.all.filter {
            $0.collection == SealedReadings.collection
        }
        #expect(audited.map(\.kind) == [.child, .family, .register])
        let child = try village.addFile("测甲", more: [(ChildField.fatherCircumstance, .integer(8))])
        _ = try village.openSealed(try village.child(child), reason: "核查儿童")
        let written = [WrittenField("户主", "测户主"), WrittenField("备注", "母亲HIV阳性")]
        let family = try village.addFamily(
            written, to: village.unit, children: [try village.child(child)], reason: ""
        ).dots[0]
        _ = try village.openSealed(try village.file(family), reason: "核查家庭")
        let told = try village.audit(of: [village.unit], from: .earliest, to: .latest)
            .filter { $0.act == .opening }
        #expect(
            told.map(\.code) == [child, family].map { RecordCode($0).description }
                && told.map(\.what) == ["父亲情况", "备注"])
        #expect(told.map(\.reason) == ["核查儿童", "核查家庭"])
        #expect(told.allSatisfy { $0.author?.key == village.person })
    }

    @Test("Extracts, details that went with a referral, and handings-over are told, each once")
    func given() throws {
        let child = try village.addFile("测甲")
        _ = try village.addEntry(
            [
                WrittenField("to", "5"), WrittenField("subject", "1"), WrittenField("state", "1"),
                WrittenField("sent", village.today.description),
            ], to: try village.child(child), in: "referrals")
        _ = try village.referralPacket(
            "1", of: try village.child(child), purpose: "办理救助", .chinese, unitName: { _ in "" })
        _ = try village.addEntry(
            [WrittenField("application", "12")], to: try village.child(child), in: "referrals",
            correcting: "1")
        _ = try village.handOver(try village.child(child), to: "邻县", purpose: "随父母迁居")
        _ = try village.extract(
            of: village.unit, for: 2, purpose: "核对学籍", receiver: "罗老师", .chinese,
            unitName: { _ in "" })
        try village.noteExport(of: village.unit, what: "排查表", purpose: "核对", count: 1)
        let told = try village.audit(of: [village.unit], from: .earliest, to: .latest)
        #expect(told.map(\.act) == [.export, .extract, .packet, .handOver])
        #expect(told.map(\.reason) == ["核对", "核对学籍", "办理救助", "随父母迁居"])
        #expect(told[0].what == "排查表、1" && told[3].what == "邻县")
        #expect(told[2].what == "民政" && told[1].what.hasPrefix("教育、罗老师、1、"))
        let name = try village.author().name
        #expect(told.allSatisfy { $0.author?.key == village.person || $0.person == name })
    }

    @Test("Who opened a file is told after it was erased, by its code, and nothing of the child")
    func erased() throws {
        let child = try village.addFile("测甲", more: [(ChildField.fatherCircumstance, .integer(8))])
        for reason in ["核查测甲", "再查"] {
            _ = try village.openSealed(try village.child(child), reason: reason)
        }
        let county = try pair.tree.open(.county)
        try pair.meet()
        try Link.sync(township, county)
        _ = try county.erase(try county.child(child), ground: 6, note: "来函")
        try Link.sync(township, county)
        try pair.meet()
        let name = try village.author().name
        let opener = name.isEmpty ? String(village.person.id.description.prefix(8)) : name
        for node in [county, village] {
            let told = try node.audit(of: [village.unit], from: .earliest, to: .latest)
                .filter { $0.act == .opening }
            #expect(told.map(\.code) == [RecordCode(child).description])
            #expect(told.map(\.count) == [2] && told.map(\.what) == ["父亲情况"])
            #expect(told.map(\.person) == [opener] && told.map(\.reason) == [""])
            #expect(told.map(\.day) == [village.today])
        }
    }
}
