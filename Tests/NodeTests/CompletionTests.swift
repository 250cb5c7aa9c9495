import Casework
import Node
import Records
import Testing

/// What is done for a child is ended by two persons, in whatever collection it stands (M38).
@Suite("Done and verified") struct CompletionTests: OnPair {
    private typealias Measure = EntryFieldNumber.Measure
    private typealias Referral = EntryFieldNumber.Referral
    private typealias Return = EntryFieldNumber.Return
    let pair: Pair
    private let file: Dot

    init() throws { (pair, file) = try Pair.sharingFile() }

    private func write(
        _ texts: [(Int, String)], to collection: Int, at node: Node, correcting item: String? = nil
    ) throws {
        _ = try node.addEntry(
            texts.map { WrittenField(String($0.0), $0.1) }, to: try node.child(file),
            in: String(collection), correcting: item)
    }

    private func entry(_ collection: Int, at node: Node) throws -> Entry? {
        try node.child(file).record.currentEntries(of: collection).first
    }

    private func clocks(at node: Node) throws -> [Int] {
        try node.child(file).record.openItems.map(\.clock).sorted()
    }

    /// A measure that both know, in a state.
    private func measure(_ state: String = "待办", at node: Node? = nil) throws {
        try write(
            [(Measure.what, "联系学校"), (Measure.due, "2026-03-20"), (Measure.state, state)],
            to: ChildField.measures, at: node ?? village)
        try pair.meet()
    }

    private func finish(_ state: String = "已完成", at node: Node) throws {
        try write(
            [(Measure.state, state), (Measure.result, "已复学"), (Measure.done, "2026-03-10")],
            to: ChildField.measures, at: node, correcting: "1")
    }

    private func verify(at node: Node, more: [(Int, String)] = []) throws {
        try write(
            [(Measure.state, "已核实")] + more, to: ChildField.measures, at: node, correcting: "1")
    }

    @Test("M38 A measure is not ended by whoever says that it is done, or that it cannot be")
    func measures() throws {
        try measure()
        #expect(throws: ClosureFault.unfinished(in: ChildField.measures)) {
            try verify(at: township)
        }
        for state in ["未能实施", "已完成"] {
            try finish(state, at: village)
            #expect(throws: ClosureFault.ownWork) { try verify(at: village) }
            #expect(try clocks(at: village) == [51])
        }
        try pair.meet()
        try verify(at: township)
        try pair.meet()
        for node in [village, township] {
            #expect(try clocks(at: node).isEmpty)
            let checker = try entry(ChildField.measures, at: node)?.value(Measure.checker)
            #expect(checker == .text(try township.author().name))
        }
    }

    @Test("M38 A measure that one verified and another took up again apart is not ended")
    func apart() throws {
        try measure()
        try finish(at: village)
        try pair.meet()
        try verify(at: township)
        try write(
            [(Measure.state, "在办")], to: ChildField.measures, at: village, correcting: "1")
        try pair.meet()
        for node in [village, township] {
            let conflict = try #require(
                try node.conflicts().cells.first { $0.conflict.rule.isHard }?.conflict)
            #expect(conflict.acting == .integer(2))
            #expect(try clocks(at: node).contains(41))
        }
    }

    @Test("M38 Two who mark one measure as done apart cannot verify it; a third person does")
    func bothDone() throws {
        try measure()
        try finish(at: village)
        try finish(at: township)
        try pair.meet()
        for node in [village, township] {
            #expect(throws: ClosureFault.ownWork) { try verify(at: node) }
        }
        let county = try pair.tree.open(.county)
        try Link.sync(township, county)
        try verify(at: county, more: [(Measure.checker, "罗芳")])
        #expect(try entry(ChildField.measures, at: county)?.value(Measure.checker) == .text("罗芳"))
    }

    @Test("M38 What came of a referral is looked at by someone else than who wrote it down")
    func referrals() throws {
        let fields = { (texts: [(Int, String)]) in
            texts.map { WrittenField(String($0.0), $0.1) }
        }
        _ = try village.addReferral(
            fields([(Referral.to, "教育"), (Referral.subject, "复学")]), to: try village.child(file))
        try pair.meet()
        let answer = { (node: Node, state: String, texts: [(Int, String)]) in
            _ = try node.answerReferral("1", state, fields(texts), in: try node.child(file))
        }
        #expect(throws: ClosureFault.lacking([Referral.result], in: ChildField.referrals)) {
            try answer(township, "4", [])
        }
        try answer(
            township, "4", [(Referral.result, "已复学"), (Referral.answered, "2026-03-05")])
        #expect(throws: ClosureFault.ownWork) { try answer(township, "6", []) }
        #expect(try clocks(at: township) == [52])
        try pair.meet()
        try answer(village, "6", [])
        let known = try entry(ChildField.referrals, at: village)
        #expect(known?.value(Referral.answered) == CalendarDay(year: 2026, month: 3, day: 5)?.value)
        #expect(known?.value(Referral.checker) == .text(try village.author().name))
        #expect(try village.openReferrals(of: [village.unit]).isEmpty)
    }

    @Test("M38 M58 Whoever saw that a child has home, school and doctor does not close the return")
    func returns() throws {
        try write(
            [(Return.date, "2026-03-04"), (Return.state, "妥善安置")], to: ChildField.returns,
            at: village)
        let say = { (node: Node, texts: [(Int, String)]) in
            try write(texts, to: ChildField.returns, at: node, correcting: "1")
        }
        let close = [(Return.closed, "2026-06-04"), (Return.result, "生活稳定")]
        #expect(throws: ClosureFault.unfinished(in: ChildField.returns)) { try say(village, close) }
        let lacking = { ClosureFault.lacking($0, in: ChildField.returns) }
        #expect(throws: lacking([Return.school, Return.medical])) {
            try say(village, [(Return.checked, "2026-04-04"), (Return.home, "是")])
        }
        try say(
            village,
            [
                (Return.checked, "2026-04-04"), (Return.home, "是"), (Return.school, "是"),
                (Return.medical, "是"),
            ])
        #expect(throws: ClosureFault.ownWork) { try say(village, close) }
        try pair.meet()
        #expect(throws: lacking([Return.result])) { try say(township, [close[0]]) }
        try say(township, close)
        #expect(try clocks(at: township).isEmpty)
    }

    @Test("M30 M38 Whoever was told that a child is back at school does not close the notice")
    func schoolNotices() throws {
        typealias Notice = EntryFieldNumber.SchoolNotice
        let say = { (node: Node, texts: [(Int, String)], item: String?) in
            try write(texts, to: ChildForm.schoolNotices, at: node, correcting: item)
        }
        try say(
            village,
            [(Notice.date, "2026-03-04"), (Notice.kind, "辍学"), (Notice.result, "未返校")], nil)
        let seen = [(Notice.checked, "2026-03-12")]
        #expect(throws: ClosureFault.unfinished(in: ChildForm.schoolNotices)) {
            try say(village, seen, "1")
        }
        try say(village, [(Notice.result, "已返校"), (Notice.returned, "2026-03-09")], "1")
        #expect(try clocks(at: village) == [10])
        #expect(throws: ClosureFault.ownWork) { try say(village, seen, "1") }
        #expect(throws: ClosureFault.openProblems(1)) {
            _ = try village.closeChild(
                try village.child(file), status: "结案", reason: "1", note: "")
        }
        try pair.meet()
        try say(township, seen, "1")
        #expect(throws: ClosureFault.lacking([Notice.result], in: ChildForm.schoolNotices)) {
            try say(township, [(Notice.result, "")], "1")
        }
        #expect(try clocks(at: township).isEmpty)
        let checker = try entry(ChildForm.schoolNotices, at: township)?.value(Notice.checker)
        #expect(checker == .text(try township.author().name))
    }

    @Test("M38 A file is not closed over a measure that nobody verified unless the note says why")
    func closing() throws {
        try measure()
        try finish(at: village)
        let close = { (note: String) in
            try village.closeChild(
                try village.child(file), status: "结案", reason: "1", note: note)
        }
        #expect(throws: ClosureFault.openProblems(1)) { _ = try close("") }
        #expect(try close("全家迁往外省,已函告当地").count == 1)
    }
}
