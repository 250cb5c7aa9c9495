import Casework
import Records
import Testing

/// Score sheets and what follows from them (M15, M16, M20).
@Suite("Assessments") struct AssessmentTests {
    private let sheets = AssessmentSheets.all
    private let field = Forms.child[ChildField.assessments]

    /// A child with assessments, each by texts of the entry's fields.
    private func child(
        _ assessments: [[(field: Int, text: String)]], _ more: [(Int, String)] = []
    ) throws -> Record {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")] + more))
        for assessment in assessments {
            var edits = RecordEdits(Forms.child, of: fold(file, clerk))
            try edits.addEntry(to: try #require(field), assessment)
            clerk.write(edits.operations, to: file)
        }
        return fold(file, clerk)
    }

    private func found(
        _ sheet: String, _ answers: String, on day: String = "2026-03-10"
    ) -> [(field: Int, text: String)] {
        [
            (EntryFieldNumber.Assessment.sheet, sheet), (EntryFieldNumber.Assessment.date, day),
            (EntryFieldNumber.Assessment.answers, answers),
        ]
    }

    private func result(_ sheet: AssessmentSheet, _ answers: String) throws -> AssessmentResult {
        AssessmentResult(sheet, try #require(AssessmentAnswers(written: answers)))
    }

    @Test("M16 Every sheet has a code, numbers of its own, and levels from the least figure up")
    func sheetsAreSound() {
        #expect(sheets.map(\.number) == CodeLists.assessmentSheet.codes.map(\.number))
        for sheet in sheets {
            #expect(AssessmentSheets.named(sheet.name) == sheet)
            #expect(AssessmentSheets.named(sheet.title.chinese) == sheet)
            let items = sheet.items.map(\.number)
            #expect(Set(items).count == items.count && items.allSatisfy { (1..<100).contains($0) })
            #expect(sheet.items.allSatisfy { $0.options.count > 1 })
            #expect(sheet.triggers.allSatisfy { $0.number > 100 })
            #expect(sheet.triggers.allSatisfy { sheet.bands.indices.contains($0.band) })
            #expect(sheet.bands.map(\.from) == sheet.bands.map(\.from).sorted())
            #expect(Clocks.clock(80 + sheet.number)?.length == sheet.schedule)
        }
    }

    @Test("M16 The four purposes of S1 each have a sheet; one finds reasons and no level")
    func purposes() throws {
        let names = ["return-risk", "lost-risk", "dropout", "guardian-capacity"]
        #expect(Array(sheets.map(\.name).prefix(4)) == names)
        let reasons = try result(try #require(AssessmentSheets.named("dropout")), "1=0 4=1 6=1")
        #expect(reasons.band == nil && reasons.reasons.map(\.number) == [4, 6])
        #expect(reasons.wording == Wording("路途遥远、务工", "distance, working"))
    }

    @Test("M15 Total and level follow from the answers, half points and the gravest answer too")
    func levels() throws {
        let qianxi = try #require(AssessmentSheets.named("qianxi"))
        let good = try result(qianxi, "1=10 2=10 3=5 4=5 5=10 6=10")
        #expect(good.figure == qianxi.most && good.band?.risk == RiskLevel.low)
        #expect(try result(qianxi, "1=3 2=0 3=5 4=5 5=0 6=5").band?.risk == RiskLevel.high)
        let difficulty = try #require(AssessmentSheets.named("difficulty"))
        let rest = (1...18).filter { $0 != 12 }.map { "\($0)=0" }.joined(separator: " ")
        let half = try result(difficulty, rest + " 12=0.5")
        #expect(half.figure.description == "0.5" && half.band == difficulty.bands[0])
        let xiaoshan = try #require(AssessmentSheets.named("xiaoshan"))
        let gravest = try result(xiaoshan, "1=0 2=1 3=0 4=3 5=0 6=0 7=1 8=0 9=0")
        #expect(gravest.figure == 3 && gravest.band?.label.chinese == "二级")
        #expect(gravest.band?.acting?.chinese == "未保站处置")
    }

    @Test("M15 What bypasses the score decides at once, whatever else is answered")
    func triggers() throws {
        let sheet = try #require(AssessmentSheets.named("difficulty"))
        let beaten = try result(sheet, "1=0 101=1")
        #expect(beaten.band == sheet.bands.last && !beaten.missing.isEmpty)
        #expect(try result(sheet, "1=0 101=0").band == nil)
    }

    @Test(
        "M15 Without every answer there is no level; what is missing, or does not fit, is said"
    )
    func incomplete() throws {
        let sheet = try #require(AssessmentSheets.named("return-risk"))
        let some = try result(sheet, "1=2 2=2 3=2 4=2")
        #expect(some.band == nil && some.missing.map(\.number) == [5, 6])
        let odd = try result(sheet, "1=7 99=1 101=1")
        #expect(odd.unfit == [1, 99])
        let record = try child([found("return-risk", "1=2 2=9")])
        let matters = ChildDoubts.warnings(of: record).map(\.matter)
        #expect(matters.contains(.unfitAnswers([2])))
        #expect(matters.contains(.missingAnswers([3, 4, 5, 6])))
    }

    @Test("M15 Neither total nor level is stored: the entry holds the answers alone")
    func nothingDerivedIsStored() throws {
        let record = try child([found("lost-risk", "1=2 2=2 3=0 4=2 5=1")])
        let entry = try #require(record.entries(of: ChildField.assessments).first)
        #expect(entry.cells.count == 3)
        #expect(
            entry.value(EntryFieldNumber.Assessment.answers)
                == .list([1, 20, 2, 20, 3, 0, 4, 20, 5, 10].map { .integer($0) }))
        #expect(record.assessments.first?.result.figure == 7)
    }

    @Test("M15 The last assessment of each sheet counts, and the gravest of them is proposed")
    func proposed() throws {
        let high = found("return-risk", "1=2 2=2 3=2 4=2 5=2 6=2")
        let low = found("return-risk", "1=0 2=0 3=0 4=0 5=0 6=0", on: "2026-06-10")
        let medium = found("lost-risk", "1=1 2=1 3=1 4=0 5=0")
        #expect(try child([high]).assessedRisk == RiskLevel.high)
        #expect(try child([low, high]).assessedRisk == RiskLevel.low)
        #expect(try child([low, high, medium]).assessedRisk == RiskLevel.medium)
    }

    @Test("M15 A file that says another level than the assessments is doubted, never changed")
    func doubt() throws {
        let high = found("return-risk", "1=2 2=2 3=2 4=2 5=2 6=2")
        let record = try child([high], [(ChildField.risk, "低")])
        let warning = Warning(ChildField.risk, .riskDisagrees(assessed: RiskLevel.high))
        #expect(ChildDoubts.warnings(of: record).contains(warning))
        let summary = ChildSummary(record)
        #expect(summary.risk == RiskLevel.low && summary.assessedRisk == RiskLevel.high)
        let agreed = try child([high], [(ChildField.risk, "高")])
        #expect(!ChildDoubts.warnings(of: agreed).map(\.field).contains(ChildField.risk))
    }

    @Test(
        "M15 A sheet of March and September is due again at the end of the next of them",
        arguments: [
            ("2026-03-10", day(2026, 9, 30)), ("2026-09-01", day(2027, 3, 31)),
            ("2026-02-05", day(2026, 3, 31)), ("2026-12-31", day(2027, 3, 31)),
        ])
    func schedule(written: String, due: CalendarDay) throws {
        let record = try child([found("qianxi", "1=3", on: written)])
        #expect(record.assessments.first?.next == due)
        let item = try #require(record.openItems.first)
        #expect(item.deadline(by: .published, on: day(2026, 1, 1)).day == due)
    }

    @Test("M15 The next assessment by the same sheet takes the clock over; a day to come does not")
    func renewed() throws {
        let first = found("qianxi", "1=3")
        let second = found("qianxi", "1=5", on: "2026-09-20")
        let other = found("return-risk", "1=0", on: "2026-04-01")
        let record = try child([first, second, other])
        #expect(record.openItems.map(\.clock) == [81, 85])
        #expect(record.openItems.last?.start == day(2026, 9, 20))
        let mistyped = try child([first, found("qianxi", "1=5", on: "2206-09-20")])
        let summary = ChildSummary(mistyped)
        #expect(summary.dependsOnDay(day(2026, 10, 1)))
        let now = ChildSummary(mistyped, until: day(2026, 10, 1))
        #expect(now.openItems.first?.start == day(2026, 3, 10))
    }

    @Test("M15 A closed file asks for no further assessment")
    func closed() throws {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")]))
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        try edits.addEntry(to: try #require(field), found("qianxi", "1=3"))
        clerk.write(edits.operations, to: file)
        var closing = RecordEdits(Forms.child, of: fold(file, clerk))
        try closing.close(status: ChildStatus.closed, reason: "1", on: day(2026, 5, 1))
        #expect(fold(file, clerk).openItems.count == 1)
        clerk.write(closing.operations, to: file)
        #expect(fold(file, clerk).openItems.isEmpty)
    }

    @Test("M20 An assessment names its visit, also after the visit was corrected")
    func visit() throws {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")]))
        let visits = try #require(Forms.child[ChildField.visits])
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        try edits.addEntry(to: visits, [(VisitField.date, "2026-03-10")])
        let visit = clerk.write(edits.operations, to: file)
        edits = RecordEdits(Forms.child, of: fold(file, clerk))
        let code = RecordCode(visit).description
        try edits.addEntry(
            to: try #require(field),
            found("qianxi", "1=3") + [(EntryFieldNumber.Assessment.visit, code)])
        clerk.write(edits.operations, to: file)
        let before = fold(file, clerk)
        #expect(before.assessments.first.flatMap { before.visitDay(of: $0) } == day(2026, 3, 10))
        edits = RecordEdits(Forms.child, of: before)
        let old = try #require(before.currentEntries(of: ChildField.visits).first)
        var draft = try edits.correction(of: .entry(old.id), in: visits)
        try draft.set(VisitField.date, to: "2026-03-11")
        try edits.add(draft)
        clerk.write(edits.operations, to: file)
        let after = fold(file, clerk)
        #expect(after.assessments.first.flatMap { after.visitDay(of: $0) } == day(2026, 3, 11))
    }

    @Test("Answers are read as people write them, and what is none is kept and doubted")
    func written() throws {
        let answers = try #require(AssessmentAnswers(written: "1＝5、 2=0.5，3:-1"))
        #expect(answers.text(separator: " ") == "1=5 2=0.5 3=-1")
        #expect(AssessmentAnswers(answers.value) == answers)
        #expect(AssessmentAnswers(written: "1=5 好") == nil)
        let parsed = try #require(field?.entryFields.first { $0.name == "answers" }).parse("很好")
        #expect(parsed.warnings.map(\.matter) == [.notAnswers("很好")])
        let hostile: [Value] = [
            .list([.integer(.max)]), .list([.integer(1), .integer(.max)]),
            .list([.integer(1), .integer(.min)]), .list([.text("x"), .integer(1)]), .integer(3),
        ]
        for value in hostile { #expect(AssessmentAnswers(value) == nil) }
    }
}
