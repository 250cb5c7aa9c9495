import Casework
import Records
import Testing
import Wire

/// Rule packs and lists of categories that offices write as records (M12, M13).
@Suite("Rules that offices define") struct OwnRuleTests {
    private typealias Pack = EntryFieldNumber.OwnRulePack
    private typealias List = EntryFieldNumber.OwnCategoryList

    /// A pack that counts a parent who is gravely ill, but for what is written otherwise.
    private static func pack(_ changed: [Int: String] = [:]) -> [Int: String] {
        let texts = [
            Pack.name: "ours", Pack.source: "试政发〔2026〕1号", Pack.gone: "死亡、失踪",
            Pack.unable: "重病、外出务工", Pack.labels.chinese: "本县口径",
        ]
        return texts.merging(changed) { $1 }
    }

    private static func list(_ items: String) -> [Int: String] {
        [List.source: "试政发〔2026〕2号", List.items: items, List.labels.chinese: "山区分类"]
    }

    private func draft(_ texts: [Int: String], of collection: Int) throws -> EntryDraft {
        var draft = EntryDraft(try #require(Forms.unit[collection]))
        for number in texts.keys.sorted() { try draft.set(number, to: texts[number] ?? "") }
        return draft
    }

    /// A unit's record with one definition.
    private func record(
        _ unit: UInt64, _ texts: [Int: String], in collection: Int = UnitForm.ownRulePacks
    ) throws -> Record {
        let dot = Dot(log: Identifier(high: unit << 40, low: unit), number: 3)
        let fields = try draft(texts, of: collection).finished()
        let change = Change(
            record: nil, kind: .unit, time: 0, form: 3,
            operations: [.add(collection: collection, fields: fields, corrects: nil)])
        return Fold.record(dot, from: [(dot, change)])
    }

    private func unit(_ number: UInt64) -> Identifier { Identifier(high: 0, low: number) }

    private func book(_ records: (unit: UInt64, record: Record)...) -> FormBook {
        FormBook(
            records.map {
                FormBook.Source(
                    unit: unit($0.unit), name: "单位\($0.unit)", own: UnitSummary($0.record).own)
            }, on: day(2026, 3, 4))
    }

    private func own(_ texts: [Int: String]) throws -> RulePack {
        try #require(book((1, try record(1, texts))).packs.first?.pack)
    }

    @Test("M13 A pack written as a record says what the compiled one of the same rules says")
    func reads() throws {
        let compiled = RulePacks.guangdong2020
        let written = try own(
            Self.pack([
                Pack.unable: "失联、重残、重病、服刑、强制隔离戒毒、其他限制人身自由、撤销监护、驱逐出境",
                Pack.onlyBesideGone: "驱逐出境",
                Pack.leastMonths: "失联:6、服刑:6、强制隔离戒毒:6、其他限制人身自由:6",
                Pack.grades: "一级、二级", Pack.otherGrades: "3、4",
                Pack.otherDisabilities: "智力、精神",
            ]))
        #expect(written.gone == compiled.gone && written.unable == compiled.unable)
        #expect(written.onlyBesideGone == compiled.onlyBesideGone)
        #expect(written.leastMonths == compiled.leastMonths)
        #expect(written.countsUnattended && written.severity == compiled.severity)
        let month = CalendarMonth(of: day(2026, 3, 4))
        for father in Circumstance.allCases {
            for mother in Circumstance.allCases {
                let pair = (ParentState(father), ParentState(mother, since: month))
                #expect(
                    written.judge(pair.0, pair.1, in: month)
                        == compiled.judge(pair.0, pair.1, in: month))
            }
        }
    }

    @Test("M13 A pack without more than who is gone and unable counts at once, by grades 1 and 2")
    func least() throws {
        let written = try own(Self.pack())
        #expect(written.severity == .standard && written.leastMonths.isEmpty)
        let (ill, away) = (ParentState(.gravelyIll), ParentState(.awayForWork))
        #expect(written.judge(ill, away) == .unattended)
        #expect(RulePacks.standard.judge(ill, away) == .cared)
        let left = try own(Self.pack([Pack.countsUnattended: "否"]))
        #expect(left.judge(ill, away) == .cared)
    }

    private static let faults: [(Int, String, RuleFault)] = [
        (Pack.gone, "飞天", .unread("飞天")), (Pack.gone, "无", .empty),
        (Pack.gone, "死亡、健在", .neverCounts(.living)),
        (Pack.unable, "重病、不详", .neverCounts(.unknown)),
        (Pack.unable, "重病、死亡", .goneAndUnable(.dead)),
        (Pack.onlyBesideGone, "撤销监护", .notUnable(.guardianshipRevoked)),
        (Pack.leastMonths, "重病六个月", .unread("重病六个月")),
        (Pack.leastMonths, "重病:0", .unread("重病:0")),
        (Pack.leastMonths, "失联:6", .notUnable(.outOfContact)),
        (Pack.countsUnattended, "随便", .unread("随便")), (Pack.grades, "五级", .unread("五级")),
    ]

    @Test(
        "M13 What would not be what its writer meant is refused, and adds nothing from elsewhere",
        arguments: faults.indices)
    func refused(place: Int) throws {
        let (field, text, fault) = Self.faults[place]
        let texts = Self.pack([field: text])
        let refusal = OwnRefusal.rules(fault)
        #expect(throws: FieldRefusal.own(refusal)) {
            try FormBook.builtIn.check(
                definition: try draft(texts, of: UnitForm.ownRulePacks))
        }
        let known = try #require(book((1, try record(1, texts))).packs.first)
        #expect(known.pack == nil && known.refusal == refusal)
        if case .unread(let word) = fault {
            #expect(fault.wording.chinese.contains(word) && fault.wording.english.contains(word))
        }
    }

    @Test("M13 A name of a built-in pack or of another own one, or a forbidden one, is refused")
    func names() throws {
        let taken = Self.pack([Pack.name: "national-2020"])
        #expect(throws: FieldRefusal.own(.nameTaken("national-2020"))) {
            try FormBook.builtIn.check(
                definition: try draft(taken, of: UnitForm.ownRulePacks))
        }
        #expect(book((1, try record(1, taken))).packs.first?.refusal == .nameTaken("national-2020"))
        let other = book((1, try record(1, Self.pack())))
        #expect(throws: FieldRefusal.own(.nameTaken("ours"))) {
            try other.check(definition: try draft(Self.pack(), of: UnitForm.ownRulePacks))
        }
        let forbidden = Self.pack([Pack.labels.chinese: "宗教信仰"])
        #expect(throws: FieldRefusal.forbiddenField("宗教信仰", .religion)) {
            try FormBook.builtIn.check(
                definition: try draft(forbidden, of: UnitForm.ownRulePacks))
        }
    }

    @Test("M13 A pack is found in the unit and above, built-in ones first, while it is in use")
    func found() throws {
        let today = day(2026, 3, 4)
        let book = book((1, try record(1, Self.pack([Pack.labels.from: "2026-01-01"]))))
        let line = [unit(2), unit(1)]
        guard case .found(let pack) = book.rulePack(named: "本县口径", in: line, on: today) else {
            Issue.record("the pack of the office above is found by its title")
            return
        }
        #expect(pack.name == "ours" && pack.from == day(2026, 1, 1))
        #expect(book.rulePack(named: "ours", in: [unit(2)], on: today) == .undefined)
        #expect(book.rulePack(named: "ours", in: line, on: day(2025, 12, 31)) == .undefined)
        #expect(
            book.rulePack(named: "national-2020", in: [], on: today)
                == .found(RulePacks.national2020))
    }

    @Test(
        "M13 Of two definitions of one name neither counts, unless they are the same or one ended")
    func disputed() throws {
        let today = day(2026, 3, 4)
        let upper = try record(1, Self.pack())
        let line = [unit(3), unit(2), unit(1)]
        let other = Self.pack([Pack.unable: "失联"])
        let apart = book((1, upper), (2, try record(2, other)))
        #expect(
            apart.rulePack(named: "ours", in: line, on: today) == .disputed([unit(2), unit(1)]))
        let alike = book((1, upper), (2, try record(2, Self.pack())))
        let first = try #require(alike.packs.first?.pack)
        #expect(alike.rulePack(named: "ours", in: line, on: today) == .found(first))
        let retitled = Self.pack([
            Pack.labels.english: "the county's rule", Pack.labels.from: "2026-01-01",
            Pack.source: "试政办〔2026〕3号", Pack.unable: "外出务工、重病",
        ])
        let called = book((1, upper), (2, try record(2, retitled)))
        #expect(called.packs.map { $0.pack == first } == [true, false])
        #expect(called.rulePack(named: "ours", in: line, on: today) == .found(first))
        let ended = other.merging([Pack.labels.to: "2026-01-01"]) { $1 }
        let after = book((1, upper), (2, try record(2, ended)))
        #expect(after.rulePack(named: "ours", in: line, on: today) == .found(first))
    }

    @Test("M13 A pack is named for days on which it is in use, whatever day the unit writes it on")
    func ended() throws {
        let line = [unit(2), unit(1)]
        let days = [Pack.labels.from: "2025-01-01", Pack.labels.to: "2026-01-01"]
        let book = book((1, try record(1, Self.pack(days))))
        let named = { (first: CalendarDay) -> [Operation] in
            let fields = [
                EntryField(EntryFieldNumber.Judging.what, .text("ours")),
                EntryField(EntryFieldNumber.Judging.from, first.value),
            ]
            return [.add(collection: UnitForm.rulePacks, fields: fields, corrects: nil)]
        }
        try book.check(named(day(2025, 6, 1)), of: .unit, in: line)
        let refusal = FieldRefusal.own(.packEnded(Wording("本县口径", "ours")))
        let byItself = Operation.write(
            .field(UnitForm.rulePack), .text("ours"), replacing: [])
        for operations in [named(day(2026, 2, 1)), named(day(2024, 12, 31)), [byItself]] {
            #expect(throws: refusal) { try book.check(operations, of: .unit, in: line) }
        }
        #expect(book.rulePack(named: "ours", in: line, on: day(2025, 6, 1)) != .undefined)
    }

    @Test("M13 A pack that is named anew together with another first day goes by that day")
    func corrected() throws {
        typealias Number = EntryFieldNumber.Judging
        let line = [unit(2), unit(1)]
        let days = [Pack.labels.from: "2025-01-01", Pack.labels.to: "2026-01-01"]
        let book = book((1, try record(1, Self.pack(days))))
        let correction = { (before: String, first: CalendarDay) in
            let texts = [Number.what: "national-2020", Number.from: before]
            let record = try record(2, texts, in: UnitForm.rulePacks)
            let entry = try #require(record.entries(of: UnitForm.rulePacks).first)
            let written = [(Number.what, Value.text("ours")), (Number.from, first.value)]
            let operations = written.map { field, value in
                Operation.write(
                    .entry(UnitForm.rulePacks, entry.id, field), value, replacing: [])
            }
            try book.check(operations, of: .unit, on: record, in: line)
        }
        try correction("2026-02-01", day(2025, 6, 1))
        #expect(throws: FieldRefusal.own(.packEnded(Wording("本县口径", "ours")))) {
            try correction("2025-06-01", day(2026, 2, 1))
        }
    }

    @Test("M12 A list written as a record has its items in order, and is chosen by its title")
    func lists() throws {
        let items = "山里独居:事实无人抚养、孤儿;边境流动/border:流动"
        let record = try record(1, Self.list(items), in: UnitForm.ownCategoryLists)
        let book = book((1, record))
        let known = try #require(book.lists.first)
        let found = book.categoryList(known.own.number, in: [unit(1)], on: day(2026, 3, 4))
        let list = try #require(found)
        #expect(list.items.map(\.categories) == [[2, 1], [10]])
        #expect(list.items.map(\.label.english) == ["山里独居", "border"])
        #expect(list.items(of: [10]).map(\.number) == [2] && list.title.chinese == "山区分类")
        #expect(book.categoryList(known.own.number, in: [unit(2)], on: day(2026, 3, 4)) == nil)
        let field = try #require(book.unit[UnitForm.categoryLists]?.entryFields.first)
        let parsed = try field.parse("山区分类")
        #expect(parsed.value == .integer(Int64(known.own.number)) && parsed.warnings.isEmpty)
    }

    @Test("M12 The sealed category is in no list, and neither is what is no category")
    func refusedLists() throws {
        let first = CodeLists.category.codes.first { $0.isSealed }
        let sealed = try #require(first)
        let cases: [(String, RuleFault)] = [
            ("其他:\(sealed.label.chinese)", .sealedCategory), ("独居:飞天", .unread("飞天")),
            ("独居", .unread("独居")), (";", .empty),
        ]
        for (items, fault) in cases {
            #expect(throws: FieldRefusal.own(.rules(fault))) {
                try FormBook.builtIn.check(
                    definition: try draft(Self.list(items), of: UnitForm.ownCategoryLists))
            }
        }
    }

    @Test("M12 An item may not be called what must not be collected")
    func forbiddenItem() throws {
        let draft = try draft(Self.list("信教:孤儿"), of: UnitForm.ownCategoryLists)
        #expect(throws: FieldRefusal.forbiddenField("信教", .religion)) {
            try FormBook.builtIn.check(definition: draft)
        }
    }

    @Test("A unit's summary keeps what it defines; what a rule means is as it was first given")
    func summary() throws {
        for (texts, collection) in [
            (Self.pack(), UnitForm.ownRulePacks),
            (Self.list("独居:孤儿"), UnitForm.ownCategoryLists),
        ] {
            let summary = RecordSummary(try record(1, texts, in: collection))
            #expect(summary.unit?.own.isEmpty == false)
            #expect(try RecordSummary.decode(summary.encode()) == summary)
        }
    }

    @Test("M43 A child's summary is judged by a pack that nobody knew when it was made")
    func judged() throws {
        let child = try HelpedChild([
            (ChildField.fatherCircumstance, "重病"), (ChildField.motherCircumstance, "外出务工"),
        ])
        let summary = ChildSummary(child.record)
        let encoded = RecordSummary.child(summary).encode()
        #expect(try RecordSummary.decode(encoded) == .child(summary))
        let gaps = BenefitGap.all(
            of: summary, by: .standard, try own(Self.pack()), on: day(2026, 10, 11))
        #expect(gaps.map(\.kind) == [Benefit.unattendedAllowance] && child.gaps().isEmpty)
    }
}
