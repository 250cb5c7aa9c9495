import Casework
import Records
import Testing

struct RecordEditsTests {
    private let form = Forms.child

    private func field(_ number: Int) throws -> Field { try #require(form[number]) }

    private func begun(_ texts: [(Int, String)]) throws -> (Clerk, Dot) {
        var clerk = Clerk(1)
        let file = clerk.write(try begin(texts))
        return (clerk, file)
    }

    @Test("An edit names the values that it replaces")
    func replacing() throws {
        let (clerk, file) = try begun([(ChildField.school, "勐龙中学")])
        var edits = RecordEdits(form, of: fold(file, clerk))
        try edits.set(try field(ChildField.school), to: "勐龙镇中心小学")
        #expect(
            edits.operations == [
                .write(.field(ChildField.school), .text("勐龙镇中心小学"), replacing: [file])
            ])
    }

    @Test("What is already so is left out")
    func unchanged() throws {
        let (clerk, file) = try begun([
            (ChildField.school, "勐龙中学"), (ChildField.categories, "孤儿、重残"), (ChildField.risk, "高"),
        ])
        var edits = RecordEdits(form, of: fold(file, clerk))
        try edits.set(try field(ChildField.school), to: " 勐龙中学 ")
        try edits.set(try field(ChildField.categories), to: "重残/孤儿")
        try edits.set(try field(ChildField.risk), to: "高风险")
        try edits.set(try field(ChildField.remarks), to: "")
        #expect(edits.isEmpty)
    }

    @Test("Identity number, birth date and sex that part are doubted, whichever the edit writes")
    func doubts() throws {
        let (clerk, file) = try begun([(ChildField.identityNumber, "999901201506011238")])
        let doubts = { (number: Int, text: String) in
            var edits = RecordEdits(form, of: fold(file, clerk))
            try edits.set(try field(number), to: text)
            return edits.doubts(on: day(2026, 11, 21)).map(\.matter)
        }
        let disagrees = WarningMatter.birthDateDisagrees(identityNumber: day(2015, 6, 1))
        #expect(try doubts(ChildField.birthDate, "2015-06-01") == [])
        #expect(try doubts(ChildField.birthDate, "2014-06-01") == [disagrees])
        #expect(try doubts(ChildField.birthDate, "2099-06-01") == [disagrees, .bornLater])
        #expect(try doubts(ChildField.sex, "女") == [.sexDisagrees(identityNumber: Sex.male)])
        #expect(try doubts(ChildField.identityNumber, "") == [])
        #expect(try doubts(ChildField.school, "勐龙中学") == [])
    }

    @Test("A name that was emptied is doubted by the edit and in the file, until one stands there")
    func emptied() throws {
        let (beginner, file) = try begun([(ChildField.name, "测甲")])
        var clerk = beginner
        let emptied = Warning(ChildField.name, .emptied)
        for (text, doubts) in [("", [emptied]), ("测乙", [])] {
            var edits = RecordEdits(form, of: fold(file, clerk))
            try edits.set(try field(ChildField.name), to: text)
            #expect(edits.doubts(on: day(2026, 11, 21)) == doubts)
            clerk.write(edits.operations, to: file)
            let found = ChildDoubts.warnings(of: fold(file, clerk))
            #expect(found.filter { $0.field == ChildField.name } == doubts)
        }
    }

    @Test("A blank clears a field, naming what stood there")
    func clearing() throws {
        let (clerk, file) = try begun([(ChildField.school, "勐龙中学")])
        var edits = RecordEdits(form, of: fold(file, clerk))
        try edits.set(try field(ChildField.school), to: "")
        #expect(edits.operations == [.write(.field(ChildField.school), .null, replacing: [file])])
    }

    @Test(
        "A set is brought to what was written by adding and taking out; ended elements are history")
    func sets() throws {
        var (clerk, file) = try begun([(ChildField.categories, "孤儿、重残、流浪")])
        let categories = try field(ChildField.categories)
        var ending = RecordEdits(form, of: fold(file, clerk))
        ending.put(6, SetFact(to: day(2026, 1, 1), basis: "已返家"), into: categories)
        clerk.write(ending.operations, to: file)
        var edits = RecordEdits(form, of: fold(file, clerk))
        try edits.set(categories, to: "重残、重病")
        clerk.write(edits.operations, to: file)
        let record = fold(file, clerk)
        #expect(record.currentFacts(of: ChildField.categories).map(\.code) == [3, 4])
        #expect(record.facts(of: ChildField.categories).map(\.code) == [3, 4, 6])
        #expect(edits.operations.count == 2)
    }

    @Test("A sealed category is not taken out by a text that may not name it")
    func sealedStays() throws {
        var (clerk, file) = try begun([(ChildField.categories, "孤儿")])
        var sealed = RecordEdits(form, of: fold(file, clerk))
        sealed.put(8, into: try field(ChildField.categories))
        clerk.write(sealed.operations, to: file)
        var edits = RecordEdits(form, of: fold(file, clerk))
        try edits.set(try field(ChildField.categories), to: "重残")
        clerk.write(edits.operations, to: file)
        let codes = fold(file, clerk).currentFacts(of: ChildField.categories).map(\.code)
        #expect(codes == [3, 8])
        #expect(ChildSummary(fold(file, clerk)).categories == [3], "sealed codes stay in the file")
    }

    @Test("An ordinary edit does not overwrite a disagreement; deciding it does")
    func conflicted() throws {
        var (clerk, file) = try begun([(ChildField.school, "勐龙中学")])
        var other = Clerk(2)
        let cell = Cell.field(ChildField.school)
        clerk.write([.write(cell, .text("甲"), replacing: [file])], to: file)
        other.write([.write(cell, .text("乙"), replacing: [file])], to: file)
        let record = fold(file, clerk, other)
        var edits = RecordEdits(form, of: record)
        let school = try field(ChildField.school)
        #expect(throws: FieldRefusal.conflicted(field: ChildField.school)) {
            try edits.set(school, to: "丙")
        }
        #expect(edits.isEmpty)
        try edits.set(school, to: "丙", resolving: true)
        clerk.write(edits.operations, to: file)
        #expect(fold(file, clerk, other).conflicts(form.rule(for:)).isEmpty)
        #expect(fold(file, clerk, other).values(of: ChildField.school) == [.text("丙")])
    }

    @Test("Two edits of one cell in one change are one write, the later")
    func twice() throws {
        var edits = RecordEdits(form)
        try edits.set(try field(ChildField.school), to: "甲")
        try edits.set(try field(ChildField.school), to: "乙")
        #expect(
            edits.operations == [.write(.field(ChildField.school), .text("乙"), replacing: [])])
    }

    @Test("A visit is added, corrected by a new entry, and taken out with what was seen")
    func visits() throws {
        var (clerk, file) = try begun([(ChildField.name, "岩温")])
        let visits = try field(ChildField.visits)
        var adding = RecordEdits(form, of: fold(file, clerk))
        try adding.addEntry(to: visits, [(VisitField.date, "2026-10-02"), (VisitField.mood, "3")])
        let first = clerk.write(adding.operations, to: file)
        let id = EntryID(dot: first, ordinal: 0)
        var draft = try RecordEdits(form, of: fold(file, clerk)).correction(
            of: .entry(id), in: visits)
        try draft.set(named: "情绪", to: "4")
        var correcting = RecordEdits(form, of: fold(file, clerk))
        try correcting.add(draft)
        let second = clerk.write(correcting.operations, to: file)
        let corrected = fold(file, clerk).entries(of: ChildField.visits)
        #expect(corrected.map(\.isCurrent) == [false, true])
        #expect(corrected[1].value(VisitField.date) == day(2026, 10, 2).value)
        #expect(corrected[1].value(VisitField.mood) == .integer(4))
        var removing = RecordEdits(form, of: fold(file, clerk))
        let last = EntryID(dot: second, ordinal: 0)
        try removing.removeEntry(last, from: visits, reason: "记错了孩子")
        clerk.write(removing.operations, to: file)
        #expect(fold(file, clerk).entries(of: ChildField.visits)[1].status == .removed)
        #expect(ChildSummary(fold(file, clerk)).visits == 0)
    }

    @Test("A visit without a date, or with an unknown field, is refused")
    func refusedVisits() throws {
        let visits = try field(ChildField.visits)
        var edits = RecordEdits(form)
        #expect(throws: FieldRefusal.missing(field: VisitField.date)) {
            try edits.addEntry(to: visits, [(VisitField.mood, "3")])
        }
        var draft = EntryDraft(visits)
        #expect(throws: FieldRefusal.unknownField("天气")) { try draft.set(named: "天气", to: "晴") }
        #expect(throws: FieldRefusal.forbiddenField("GPS", .coordinates)) {
            try draft.set(named: "GPS", to: "1,2")
        }
    }

    @Test("What others wrote without knowing of a closing is found; what was seen is not")
    func closing() throws {
        var (clerk, file) = try begun([(ChildField.name, "岩温")])
        var other = Clerk(2)
        var closing = RecordEdits(form, of: fold(file, clerk))
        try closing.close(status: ChildStatus.moved, reason: "迁往外地", on: day(2026, 10, 1))
        clerk.write(closing.operations, to: file)
        let closed = ChildSummary(fold(file, clerk))
        #expect(closed.isClosed && !closed.isEditedAfterClosing)
        other.write([.write(.field(ChildField.remarks), .text("已走访"), replacing: [])], to: file)
        #expect(ChildSummary(fold(file, clerk, other)).isEditedAfterClosing)
        var again = RecordEdits(form, of: fold(file, clerk, other))
        try again.close(status: ChildStatus.moved, reason: "迁往外地", on: day(2026, 10, 2))
        clerk.write(again.operations, to: file)
        #expect(!ChildSummary(fold(file, clerk, other)).isEditedAfterClosing)
        var reopening = RecordEdits(form, of: fold(file, clerk, other))
        try reopening.reopen()
        clerk.write(reopening.operations, to: file)
        #expect(!ChildSummary(fold(file, clerk, other)).isClosed)
    }

    @Test("What the closer writes after closing is raised too, until a closing has seen it")
    func closersOwnEdit() throws {
        var (clerk, file) = try begun([(ChildField.name, "岩温")])
        for isRaised in [true, false] {
            if isRaised {
                var closing = RecordEdits(form, of: fold(file, clerk))
                try closing.close(status: ChildStatus.closed, reason: "1", on: day(2026, 10, 1))
                clerk.write(closing.operations, to: file)
                #expect(!fold(file, clerk).isEditedAfterClosing)
                clerk.write(
                    [.write(.field(ChildField.remarks), .text("补记"), replacing: [])], to: file)
            } else {
                var again = RecordEdits(form, of: fold(file, clerk))
                try again.close(status: ChildStatus.closed, reason: "1", on: day(2026, 10, 2))
                clerk.write(again.operations, to: file)
            }
            #expect(fold(file, clerk).isEditedAfterClosing == isRaised)
        }
    }

    @Test("A file is not closed by a state that does not end it")
    func notAnEnd() {
        var edits = RecordEdits(form)
        #expect(throws: FieldRefusal.notAnEnd(status: ChildStatus.missing)) {
            try edits.close(status: ChildStatus.missing, reason: "", on: day(2026, 1, 1))
        }
    }

    @Test("A link joins two files, is not written twice, and is taken back by removing it")
    func links() throws {
        var (clerk, file) = try begun([(ChildField.name, "岩温")])
        let other = clerk.write(try begin([(ChildField.name, "岩温")]))
        var linking = RecordEdits(form, of: fold(file, clerk))
        try linking.link(to: other, reason: "经核实为同一儿童")
        clerk.write(linking.operations, to: file)
        #expect(fold(file, clerk).links == [other])
        var again = RecordEdits(form, of: fold(file, clerk))
        try again.link(to: other, reason: "经核实为同一儿童")
        #expect(again.isEmpty)
        try again.unlink(from: other, reason: "是两个孩子")
        clerk.write(again.operations, to: file)
        #expect(fold(file, clerk).links.isEmpty)
        var selfLink = RecordEdits(form, of: fold(file, clerk))
        #expect(throws: FieldRefusal.linkToItself) { try selfLink.link(to: file, reason: "") }
    }

    @Test(
        "What a set's element says survives its encoding",
        arguments: [
            SetFact.plain, SetFact(from: day(2026, 1, 1)), SetFact(basis: "残疾证"),
            SetFact(from: day(2026, 1, 1), to: day(2026, 2, 1), basis: "残疾证"),
            SetFact(to: day(2026, 2, 1)),
        ])
    func facts(fact: SetFact) {
        #expect(SetFact(fact.value) == fact)
    }

    @Test("Of two facts about one element the one that lasts counts")
    func overlap() throws {
        var (clerk, file) = try begun([(ChildField.name, "岩温")])
        var other = Clerk(2)
        let cell = Cell.element(ChildField.categories, 3)
        clerk.write([.write(cell, SetFact(to: day(2026, 5, 1)).value, replacing: [])], to: file)
        other.write([.write(cell, SetFact(from: day(2026, 1, 1)).value, replacing: [])], to: file)
        let facts = fold(file, clerk, other).currentFacts(of: ChildField.categories)
        #expect(facts == [ParsedText.Element(3, SetFact(from: day(2026, 1, 1)))])
    }
}
