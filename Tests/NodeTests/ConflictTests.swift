import Casework
import Node
import Records
import Storage
import Testing
import Wire

@Suite("Conflicts on nodes") struct ConflictTests: OnPair {
    let pair: Pair

    init() throws { pair = try Pair() }

    @Test("A disagreement is listed on both nodes with base, sides and the child's name")
    func listed() throws {
        let file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        for node in [village, township] {
            let conflict = try node.onlyConflict()
            #expect(conflict.files == [file])
            #expect(conflict.subject == "测甲")
            #expect(conflict.unit == village.unit)
            #expect(conflict.conflict.base == [.integer(1)])
            #expect(Set(conflict.conflict.sides.map(\.value)) == [.integer(2), .integer(3)])
            #expect(try node.status().conflicts.count == 1)
        }
    }

    @Test("A hard conflict acts by the more protective value until a person decides")
    func protective() throws {
        _ = try pair.disagree(ChildField.risk, .integer(1), .integer(3))
        #expect(try township.onlyConflict().conflict.rule.isHard)
        #expect(try township.onlyConflict().conflict.acting == .integer(3))
        #expect(try township.fileSummaries().map(\.summary.risk) == [3])
    }

    @Test("Conflicts of hard cells stand before those of soft ones")
    func hardFirst() throws {
        let file = try pair.disagree(ChildField.school, .text("试小"), .text("试中"))
        try village.set(ChildField.status, to: .integer(2), in: file)
        try township.set(ChildField.status, to: .integer(3), in: file)
        try pair.meet()
        #expect(try township.conflicts().cells.map(\.conflict.rule.isHard) == [true, false])
    }

    @Test(
        "A decision needs a reason where the conflict is hard, travels, and settles it everywhere")
    func resolved() throws {
        let file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        let conflict = try township.onlyConflict()
        #expect(throws: NodeError.reasonRequired(.hardConflict)) {
            try township.resolve(conflict, as: .integer(2), reason: "  ")
        }
        let dots = try township.resolve(conflict, as: .integer(2), reason: "入户核实")
        #expect(dots.count == 1)
        try pair.meet()
        for node in [village, township] {
            #expect(try node.conflicts().count == 0)
            #expect(try node.values(ChildField.risk, in: file) == [.integer(2)])
        }
        #expect(try village.open(file).changes.last { $0.dot == dots[0] }?.change?.reason == "入户核实")
    }

    @Test("Two who decide differently make one smaller conflict; two who agree make none")
    func decisions() throws {
        for (other, count) in [(Value.integer(3), 1), (.integer(2), 0)] {
            let pair = try Pair()
            _ = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
            let conflicts = (try pair.village.onlyConflict(), try pair.township.onlyConflict())
            _ = try pair.village.resolve(conflicts.0, as: .integer(2), reason: "甲说")
            _ = try pair.township.resolve(conflicts.1, as: other, reason: "乙说")
            try pair.meet()
            let found = try pair.village.conflicts().cells
            #expect(found.count == count)
            #expect(try pair.township.conflicts().cells == found)
            #expect(found.allSatisfy { $0.conflict.isDisputedResolution })
        }
    }

    @Test("A decision replaces only what its writer saw: a value written meanwhile stays")
    func unseen() throws {
        let file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        try village.set(ChildField.risk, to: .integer(1), in: file)
        _ = try township.resolve(township.onlyConflict(), as: .integer(2), reason: "镇里定")
        try pair.meet()
        #expect(
            Set(try township.onlyConflict().conflict.sides.map(\.value)) == [
                .integer(1), .integer(2),
            ])
    }

    @Test("Many conflicts are decided at once, all or none")
    func many() throws {
        let file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        try village.set(ChildField.status, to: .integer(2), in: file)
        try township.set(ChildField.status, to: .integer(3), in: file)
        try pair.meet()
        let conflicts = try township.conflicts().cells
        let decisions = conflicts.map { (conflict: $0, value: $0.conflict.sides[0].value) }
        #expect(throws: NodeError.reasonRequired(.hardConflict)) {
            try township.resolve(decisions, reason: "")
        }
        #expect(try township.conflicts().count == 2)
        #expect(try township.resolve(decisions, reason: "核实").count == 2)
        #expect(try township.conflicts().count == 0)
    }

    @Test("A decision can be questioned: reopening brings the sides back")
    func reopened() throws {
        let file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        let name = try township.onlyConflict().name
        _ = try township.resolve(township.onlyConflict(), as: .integer(2), reason: "核实")
        #expect(throws: NodeError.reasonRequired(.reopening)) {
            try township.reopen(name, reason: "")
        }
        _ = try township.reopen(name, reason: "有新情况")
        try pair.meet()
        for node in [village, township] {
            #expect(
                Set(try node.onlyConflict().conflict.sides.map(\.value)) == [
                    .integer(2), .integer(3),
                ])
        }
        #expect(try village.values(ChildField.risk, in: file).count == 2)
    }

    @Test("What is left for later keeps its note and stays in the list")
    func deferred() throws {
        let file = try pair.disagree(ChildField.risk, .integer(2), .integer(3))
        let dot = try township.deferConflict(township.onlyConflict(), note: "等学校答复")
        #expect(try township.conflicts().count == 1)
        #expect(try township.open(file).changes.last { $0.dot == dot }?.change?.reason == "等学校答复")
    }

    @Test("The files of one child in two villages are seen as one, and one decision settles both")
    func linked() throws {
        let number = "999901201506011238"
        let other = try pair.tree.open(.villageB)
        let one = try village.addFile(
            "测甲",
            more: [(ChildField.identityNumber, .text(number)), (ChildField.risk, .integer(2))])
        let two = try other.addFile(
            "测甲",
            more: [(ChildField.identityNumber, .text(number)), (ChildField.risk, .integer(3))])
        for node in [village, other] { try Link.sync(node, township) }
        #expect(try township.conflicts().files.map { Set($0.conflict.files) } == [[one, two]])
        _ = try township.link([one, two], reason: "同一名儿童")
        let conflict = try #require(
            try township.conflicts().cells.first { $0.conflict.cell == .field(ChildField.risk) })
        #expect(Set(conflict.files) == [one, two])
        for file in [one, two] {
            for field in ["\(ChildField.risk)", "risk", "风险等级"] {
                let name = "\(RecordCode(file))/\(field)"
                #expect(try township.conflicts().cell(name) == conflict, "\(name)")
            }
        }
        #expect(try township.resolve(conflict, as: .integer(3), reason: "核实").count == 2)
        for node in [village, other] { try Link.sync(node, township) }
        #expect(try village.values(ChildField.risk, in: one) == [.integer(3)])
        #expect(try other.values(ChildField.risk, in: two) == [.integer(3)])
        let left = try township.conflicts().cells.map(\.conflict.cell)
        #expect(!left.contains(.field(ChildField.risk)))
        for file in [one, two] { try reopen("\(RecordCode(file))/risk") }
    }

    /// Takes a decision about a risk back, by either file's name of it, and decides again.
    private func reopen(_ name: String) throws {
        _ = try township.reopen(name, reason: "再看")
        let again = try #require(try township.conflicts().cell(name))
        #expect(Set(again.conflict.sides.map(\.value)) == [.integer(2), .integer(3)])
        _ = try township.resolve(again, as: .integer(3), reason: "核实")
    }
}
