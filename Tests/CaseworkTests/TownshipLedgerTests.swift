import Casework
import Records
import TestSupport
import Testing
import Wire

/// The township's ledger against the villages' rosters, entered without knowing of each other.
struct TownshipLedgerTests {
    private let villages: [Office]
    private let township: Office
    private let children: [KnownChild]

    init() throws {
        var villages: [Office] = []
        for (index, village) in Fixture.villages.enumerated() {
            var office = Office(UInt64(index + 1))
            office.take(office.preview(try Fixture.table(village), home: village))
            villages.append(office)
        }
        var township = Office(9)
        township.take(township.preview(try Fixture.table("township-ledger")))
        self.villages = villages
        self.township = township
        children = (villages + [township]).flatMap(\.children)
    }

    private func united(_ files: [Dot]) -> UnitedFile {
        let offices = villages + [township]
        return UnitedFile(
            files.map { file in
                .init(file: file, changes: offices.flatMap { $0.clerk.changes(of: file) })
            })
    }

    @Test("Every row of the ledger makes the township's own claim")
    func claims() throws {
        #expect(township.children.count == (try Fixture.ledger().rows))
        let again = township.preview(try Fixture.table("township-ledger"))
        #expect(again.rows.allSatisfy { $0.outcome == .unchanged })
    }

    @Test("After the merge each child that is claimed for two villages is found, and no other")
    func claimedTwice() throws {
        let expected = Set(try Fixture.ledger().in_two_villages.map(\.id))
        var found: Set<String> = []
        for case .claimedByUnits(let number, let files) in StructuralConflict.all(among: children) {
            found.insert(number)
            let units = Set(files.compactMap { file in children.first { $0.record == file }?.unit })
            #expect(units.count == 2)
        }
        #expect(found == expected)
    }

    @Test("The one number that three villages gave to different children is no claim")
    func sharedNumber() {
        let shared = StructuralConflict.all(among: children).compactMap { conflict in
            if case .sharedNumber(let number, let files) = conflict {
                (number, files.count)
            } else {
                nil
            }
        }
        #expect(shared.map(\.0) == ["99990120070301074X"] && shared.map(\.1) == [3])
    }

    @Test("Every row of the ledger finds the village's file of its child")
    func everyRow() throws {
        let conflicts = StructuralConflict.all(among: children)
        var alone: [String] = []
        for child in township.children {
            let partners = conflicts.filter { $0.files.contains(child.record) }.flatMap(\.files)
            let isPaired = partners.contains { file in
                file.log != child.record.log
            }
            if !isPaired { alone.append(child.summary.name) }
        }
        // Left for a person: the planted faults took away every key that could find her.
        #expect(alone == ["段月"])
    }

    @Test("What differs is a true conflict when files are joined, hard for risk and guardian")
    func differs() throws {
        for expected in try Fixture.ledger().differs {
            let number = try #require(
                [
                    "phone": ChildField.guardianPhone, "guardian": ChildField.guardianName,
                    "risk": ChildField.risk,
                ][expected.field])
            let joined = united(try files(of: expected))
            let conflict = try #require(
                joined.conflicts.first { $0.cell == .field(number) }, "\(expected)")
            let field = try #require(Forms.child[number])
            let texts = conflict.sides.map { field.text(of: $0.value, in: .chinese) }
            #expect(Set(texts) == [expected.village, expected.township])
            #expect(conflict.rule.isHard == (expected.field != "phone"))
            guard expected.field == "risk" else { continue }
            let most = ["高", "中", "低", ""].first { texts.contains($0) }
            #expect(conflict.acting.map { field.text(of: $0, in: .chinese) } == most)
        }
    }

    /// The village's file and the township's claim of one child of the ledger.
    private func files(of expected: Fixture.Ledger.Difference) throws -> [Dot] {
        let claim = try #require(
            township.children.first {
                $0.summary.identityNumbers == [expected.id]
                    && $0.unit == Fixture.unit(expected.unit)
            })
        let conflict = StructuralConflict.all(among: children).first { conflict in
            switch conflict {
            case .twoFiles, .probablySameChild: conflict.files.contains(claim.record)
            default: false
            }
        }
        return try #require(conflict?.files)
    }

    @Test("Nothing else is a conflict but what was planted into the rosters")
    func nothingInvented() throws {
        var expected: Set<String> = []
        for difference in try Fixture.ledger().differs {
            let field = ["phone": "监护人电话", "guardian": "监护人姓名", "risk": "风险等级"]
            expected.insert(difference.unit + difference.id + (field[difference.field] ?? ""))
        }
        for conflict in StructuralConflict.all(among: children) {
            guard Set(conflict.files.map(\.log)).count == 2, conflict.files.count == 2 else {
                continue
            }
            let claim = try #require(conflict.files.first { $0.log == township.clerk.log })
            let village = try #require(conflict.files.first { $0.log != claim.log })
            let unit = try #require(children.first { $0.record == village }?.unit)
            let code = try #require(Fixture.villages.first { Fixture.unit($0) == unit })
            let planted = try ExpectedRoster(of: code).attention
            let villageName = try #require(children.first { $0.record == village }?.summary.name)
            let id = try #require(
                children.first { $0.record == claim }?.summary.identityNumbers.first)
            for difference in united(conflict.files).conflicts {
                let field = try #require(Forms.child.field(of: difference.cell))
                let isPlanted = planted.contains {
                    $0.name == villageName
                        && Forms.child.field(named: $0.field)?.number == field.number
                }
                let isExpected = expected.contains(code + id + field.label.chinese)
                #expect(isPlanted || isExpected, "\(villageName) \(field.label.chinese)")
            }
        }
    }

    @Test("A decision is written into both files, settles both, and travels with each alone")
    func decide() throws {
        let claim = try #require(township.children.first { $0.summary.name == "黄三" })
        let files = try #require(
            StructuralConflict.all(among: children).first { $0.files.contains(claim.record) }?.files
        )
        let joined = united(files)
        let conflict = try #require(joined.conflicts.first)
        #expect(conflict.cell == .field(ChildField.risk))
        let writes = joined.deciding(conflict.cell, as: .integer(Int64(RiskLevel.medium)))
        #expect(writes.map(\.file) == files)
        var administrator = Clerk(20)
        for write in writes { administrator.write([write.operation], to: write.file) }
        let sources = files.map { file in
            UnitedFile.Source(
                file: file,
                changes: (villages + [township]).flatMap { $0.clerk.changes(of: file) }
                    + administrator.changes(of: file))
        }
        #expect(UnitedFile(sources).conflicts.isEmpty)
        for source in sources {
            let record = Fold.record(source.file, from: source.changes)
            #expect(record.values(of: ChildField.risk) == [.integer(Int64(RiskLevel.medium))])
        }
    }
}
