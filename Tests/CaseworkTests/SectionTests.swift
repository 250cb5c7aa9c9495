import Casework
import Records
import Testing

/// When each part of a file was last confirmed, and the village's views of files (M07, M09).
@Suite("Confirming and archives") struct SectionTests {
    private let month = VisitInterval.months(1)
    /// 2026-09-21, as the clerks' clocks have it.
    private let first = CalendarDay(inChinaAt: Clerk(1).time)

    private func standings(
        _ file: Dot, _ clerk: Clerk, on today: CalendarDay
    ) -> [Int: SectionStanding] {
        let all = SectionStanding.all(
            of: fold(file, clerk), [clerk.changes(of: file)], every: month, on: today)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.section.number, $0) })
    }

    @Test("M09 Every scalar of a child but those about the file as such belongs to one section")
    func fields() {
        #expect(FileSection.all.map(\.number) == CodeLists.section.codes.map(\.number))
        let fields = FileSection.all.flatMap { section in
            Forms.child.fields.map(\.number).filter { number in
                var clerk = Clerk(1)
                let file = clerk.write([.write(.field(number), .integer(1), replacing: [])])
                return standings(file, clerk, on: first)[section.number]?.last != nil
            }
        }
        let expected = Forms.child.fields.filter { !$0.isCollection }.map(\.number)
        let aboutFile = [
            ChildField.status, ChildField.discovery, ChildField.registeredOn,
            ChildField.fileNumber, ChildField.surveyDate, ChildField.surveyor,
            ChildField.lastConfirmed, ChildField.remarks, ChildField.campaign,
            ChildField.custodyStep,
        ]
        #expect(Set(fields).isSuperset(of: expected.filter { !aboutFile.contains($0) }))
        #expect(fields.count == Set(fields).count)
    }

    @Test("M09 A part is stale once a cycle has passed without anyone writing or confirming it")
    func stale() throws {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲"), (ChildField.school, "村小学")]))
        let due = first.adding(months: 1)
        #expect(standings(file, clerk, on: due)[5]?.isStale(on: due) == false)
        let late = due.adding(days: 1)
        #expect(standings(file, clerk, on: late)[5]?.isStale(on: late) == true)
        clerk.time += 20 * 86_400
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        try edits.set(try #require(Forms.child[ChildField.grade]), to: "五年级")
        clerk.write(edits.operations, to: file)
        let now = standings(file, clerk, on: late)
        #expect(now[5]?.last == first.adding(days: 20) && now[5]?.isStale(on: late) == false)
        #expect(now[1]?.isStale(on: late) == true)
    }

    @Test("M09 To say that it is still so confirms a part, or all; a day to come confirms nothing")
    func confirmed() throws {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")]))
        let field = try #require(Forms.child[ChildField.confirmations])
        let late = first.adding(days: 60)
        for (day, section) in [
            (late, "5"), (late.adding(days: 300), "6"), (first.adding(days: 50), ""),
        ] {
            var edits = RecordEdits(Forms.child, of: fold(file, clerk))
            try edits.addEntry(
                to: field,
                [
                    (EntryFieldNumber.Confirmation.date, day.description),
                    (EntryFieldNumber.Confirmation.section, section),
                ])
            clerk.write(edits.operations, to: file)
        }
        let now = standings(file, clerk, on: late)
        #expect(now[5]?.last == late && now[6]?.last == first.adding(days: 50))
        #expect(now.values.allSatisfy { !$0.isStale(on: late) })
    }

    @Test("M09 A clock that had lost its time confirms nothing, and a move is no confirmation")
    func doubtful() throws {
        var clerk = Clerk(1)
        clerk.time = 0
        let file = clerk.write(try begin([(ChildField.name, "测甲")]))
        #expect(standings(file, clerk, on: first)[1]?.last == nil)
        var mover = Clerk(2)
        let old = UnitedFile([.init(file: file, changes: clerk.changes(of: file))])
        let transfer = FileTransfer(of: old, closedBy: []) { _ in "" }
        let moved = mover.write(transfer.changes[0])
        for rest in transfer.changes.dropFirst() { mover.write(rest, to: moved) }
        #expect(standings(moved, mover, on: first)[1]?.last == nil)
    }

    @Test("M09 Files are confirmed monthly however often a child at high risk is visited")
    func cycle() {
        let rule = VisitRule.standard
        #expect(rule.confirmation(risk: RiskLevel.high, categories: []) == .months(1))
        #expect(rule.confirmation(risk: RiskLevel.low, categories: []) == .months(3))
    }

    private func archived(
        _ texts: [(Int, String)], family: [(Int, String)]? = nil,
        talk: Bool = false, role: FormRole = .worker
    ) throws -> ArchivedChild {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")] + texts))
        if talk {
            var edits = RecordEdits(Forms.child, of: fold(file, clerk))
            try edits.addEntry(
                to: try #require(Forms.child[ChildField.guardianTalks]),
                [(EntryFieldNumber.Talk.date, "2026-03-04")])
            clerk.write(edits.operations, to: file)
        }
        var home: (Dot, Record)?
        if let family {
            var edits = RecordEdits(Forms.family)
            for (number, text) in family {
                try edits.set(try #require(Forms.family[number]), to: text)
            }
            let dot = clerk.write(edits.operations, kind: .family)
            home = (dot, fold(dot, clerk))
        }
        let record = fold(file, clerk)
        return ArchivedChild(
            file: file, unitName: "甲村", record: record, summary: ChildSummary(record),
            family: home, role: role)
    }

    private func archives(of child: ArchivedChild) -> [Int] {
        VillageArchive.allCases.filter { $0.holds(child) }.map(\.rawValue)
    }

    @Test("M07 The five archives are views: a child stands in every one that it belongs to")
    func views() throws {
        #expect(VillageArchive.allCases.count == 5)
        #expect(archives(of: try archived([])) == [1])
        #expect(archives(of: try archived([(ChildField.categories, "监护缺失")])) == [1, 2])
        #expect(archives(of: try archived([(ChildField.guardianship, "无人监护")])) == [1, 2])
        #expect(archives(of: try archived([(ChildField.benefits, "低保")])) == [1, 4, 5])
        #expect(archives(of: try archived([], talk: true)) == [1, 2, 3])
        let weak = [(FamilyForm.head, "岩龙"), (FamilyForm.capacity, "困难")]
        #expect(archives(of: try archived([], family: weak)) == [1, 2])
        let poor = [(FamilyForm.head, "岩龙"), (FamilyForm.benefits, "特困")]
        #expect(archives(of: try archived([], family: poor)) == [1, 4, 5])
    }

    @Test("M07 An archive's table has a cell for each heading, and nothing that is sealed")
    func tables() throws {
        let child = try archived(
            [
                (ChildField.categories, "艾滋病、贫困家庭"), (ChildField.fatherCircumstance, "服刑"),
                (ChildField.guardianPhone, "12000000001"),
            ], family: [(FamilyForm.head, "岩龙")])
        for archive in VillageArchive.allCases {
            let table = ArchiveTable(archive, of: [child])
            #expect(table.rows.allSatisfy { $0.count == table.headings.count })
            let text = table.rows.joined().map { "\($0)" }.joined()
            #expect(!text.contains("艾滋") && !text.contains("服刑"), "\(archive)")
            #expect(VillageArchive.named(archive.name) == archive)
        }
    }
}
