import Casework
import Records
import Testing

@Suite("The ladder of guardianship") struct LadderTests {
    private let form = Forms.child
    private typealias Custody = EntryFieldNumber.Custody

    /// The operations by which someone who sees a record takes a step.
    private func taking(
        _ step: Int, in record: Record, on date: String = "2026-03-04", because: String = ""
    ) throws -> [Operation] {
        var edits = RecordEdits(form, of: record)
        var draft = EntryDraft(try #require(form[ChildField.custody]))
        try draft.set(Custody.step, to: String(step))
        try draft.set(Custody.date, to: date)
        try draft.set(Custody.authority, to: step < 3 ? "1" : step < 5 ? "3" : "4")
        try draft.set(Custody.document, to: "文2026-\(step)")
        try draft.set(Custody.skipped, to: because)
        try edits.add(draft)
        return edits.operations
    }

    private func begun() throws -> (Clerk, Dot) {
        var clerk = Clerk(1)
        return (clerk, clerk.write(try begin([(ChildField.name, "测甲")])))
    }

    /// A file on whose ladder these steps were taken, one after another.
    private func standing(at steps: [Int]) throws -> (Clerk, Dot) {
        var (clerk, file) = try begun()
        for step in steps {
            clerk.write(try taking(step, in: fold(file, clerk), because: "见卷宗"), to: file)
        }
        return (clerk, file)
    }

    private func conflicts(_ record: Record) -> [Conflict] {
        record.conflicts(form.rule(for:)).filter { $0.cell == .field(ChildField.custodyStep) }
    }

    @Test("M54 The steps run from admonition to restoring, and each says who enters and decides it")
    func steps() {
        #expect(GuardianshipLadder.steps.map(\.number) == Array(1...7))
        for step in GuardianshipLadder.steps {
            #expect(!step.authorities.isEmpty && !step.follows.isEmpty)
            #expect(step.roles.contains(.administrator) && !step.roles.contains(.assessor))
            #expect(step.roles.contains(.worker) == (step.number < 5))
            #expect(step.needsDocument == (step.number > 2))
            #expect(step.authorities.allSatisfy { CodeLists.custodyAuthority[$0] != nil })
        }
        #expect(GuardianshipLadder.order.sorted() == Array(1...7))
    }

    @Test("M54 Step by step the ladder climbs, and every step stands as an entry")
    func climbing() throws {
        var (clerk, file) = try begun()
        for step in 1...7 {
            clerk.write(try taking(step, in: fold(file, clerk)), to: file)
            #expect(fold(file, clerk).ladderStep == step)
        }
        #expect(fold(file, clerk).currentEntries(of: ChildField.custody).count == 7)
        #expect(conflicts(fold(file, clerk)).isEmpty)
    }

    @Test("M54 A step is skipped only with a reason", arguments: [(0, 3), (1, 4), (2, 5), (4, 6)])
    func skipping(from: Int, to: Int) throws {
        let (clerk, file) = try standing(at: from == 0 ? [] : [from])
        let record = fold(file, clerk)
        #expect(throws: FieldRefusal.ladder(.skips(from: from, to: to))) {
            try taking(to, in: record)
        }
        #expect(try !taking(to, in: record, because: "情节严重").isEmpty)
    }

    @Test("M55 A weaker step that is taken again is written down and moves nothing")
    func weaker() throws {
        var (clerk, file) = try standing(at: [1, 2, 3])
        clerk.write(try taking(1, in: fold(file, clerk), because: "再次劝诫"), to: file)
        #expect(fold(file, clerk).ladderStep == 3)
        #expect(fold(file, clerk).currentEntries(of: ChildField.custody).count == 4)
    }

    @Test("M54 Two who move the ladder apart disagree; the stronger step acts until one decides")
    func apart() throws {
        let (clerk, file) = try standing(at: [1])
        let known = fold(file, clerk)
        var (one, other) = (Clerk(2), Clerk(3))
        one.write(try taking(2, in: known), to: file)
        other.write(try taking(3, in: known), to: file)
        let record = fold(file, clerk, one, other)
        let conflict = try #require(conflicts(record).first)
        #expect(conflict.rule.isHard && conflict.acting == .integer(3))
        #expect(conflict.sides.count == 2 && conflict.base == [.integer(1)])
        #expect(record.ladderStep == 3)
        #expect(record.currentEntries(of: ChildField.custody).count == 3)
    }

    @Test("M54 Two who take the same step agree, and both entries stand")
    func alike() throws {
        let (clerk, file) = try standing(at: [1])
        let known = fold(file, clerk)
        var (one, other) = (Clerk(2), Clerk(3))
        one.write(try taking(2, in: known), to: file)
        other.write(try taking(2, in: known), to: file)
        let record = fold(file, clerk, one, other)
        #expect(conflicts(record).isEmpty && record.ladderStep == 2)
        #expect(record.currentEntries(of: ChildField.custody).count == 3)
    }

    @Test("M54 A step taken while others disagree decides nothing and stands as one more side")
    func meanwhile() throws {
        let (clerk, file) = try standing(at: [1])
        let known = fold(file, clerk)
        var (one, other) = (Clerk(2), Clerk(3))
        one.write(try taking(2, in: known), to: file)
        other.write(try taking(3, in: known), to: file)
        one.write(try taking(4, in: fold(file, clerk, one, other)), to: file)
        let conflict = try #require(conflicts(fold(file, clerk, one, other)).first)
        #expect(Set(conflict.sides.map(\.value)) == [.integer(2), .integer(3), .integer(4)])
        #expect(conflict.acting == .integer(4))
    }

    @Test(
        "M54 A step that was entered by mistake is taken out or corrected, and the ladder follows")
    func mistakes() throws {
        var (clerk, file) = try standing(at: [1, 3])
        let field = try #require(form[ChildField.custody])
        let record = fold(file, clerk)
        let last = try #require(record.currentEntries(of: ChildField.custody).last?.id)
        var edits = RecordEdits(form, of: record)
        var draft = try edits.correction(of: .entry(last), in: field)
        try draft.set(Custody.step, to: "2")
        try edits.add(draft)
        clerk.write(edits.operations, to: file)
        let corrected = fold(file, clerk)
        #expect(corrected.ladderStep == 2)
        let now = try #require(corrected.currentEntries(of: ChildField.custody).last?.id)
        var removal = RecordEdits(form, of: corrected)
        try removal.remove(.entry(now), from: field, reason: "误填")
        clerk.write(removal.operations, to: file)
        #expect(fold(file, clerk).ladderStep == 1)
    }

    @Test(
        "M56 A restored guardianship is doubted outside the three months to one year",
        arguments: [("2026-04-01", true), ("2026-06-04", false), ("2027-03-05", true)])
    func window(day: String, isDoubted: Bool) throws {
        var (clerk, file) = try standing(at: [4, 5, 6])
        clerk.write(try taking(7, in: fold(file, clerk), on: day), to: file)
        let matters = ChildDoubts.warnings(of: fold(file, clerk)).map(\.matter)
        let revoked = try #require(CalendarDay(year: 2026, month: 3, day: 4))
        #expect(matters.contains(.restoredOutsideWindow(revoked: revoked)) == isDoubted)
    }

    @Test("M54 The current step is neither a column of a table nor written as a field")
    func byProgram() {
        let columns = SurveyHeadings(["姓名", "监护处置现处步骤"])
        #expect(columns.unknown == ["监护处置现处步骤"])
        #expect(form[ChildField.custodyStep]?.upkeep == .byProgram)
    }
}
