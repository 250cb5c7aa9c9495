import Casework
import Node
import Records
import Testing

@Suite("The audit") struct AuditTests: OnPair {
    let pair: Pair

    init() throws { pair = try Pair() }

    @Test("What was opened is told of every kind of record that keeps a list of openings")
    func openings() throws {
        let audited = AuditedCollection.all.filter { $0.act == .opening }
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
        #expect(told.map(\.record) == [child, family] && told.map(\.what) == ["父亲情况", "备注"])
        #expect(told.map(\.reason) == ["核查儿童", "核查家庭"])
        #expect(told.allSatisfy { $0.author?.key == village.person })
    }
}
