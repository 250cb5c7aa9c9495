import Casework
import Records
import Testing
import Wire

struct StructuralConflictTests {
    private let units = [Identifier(high: 0, low: 1), Identifier(high: 0, low: 2)]

    private func child(
        _ number: UInt64, _ name: String, unit: Int = 0, id: String = "", guardian: String = "玉香",
        born: CalendarDay = day(2015, 7, 4), links: [Dot] = [], status: Int = ChildStatus.open
    ) -> KnownChild {
        var summary = ChildSummary()
        summary.name = name
        summary.birthDay = born
        summary.guardian = guardian
        summary.identityNumbers = id.isEmpty ? [] : [id]
        summary.links = links
        summary.status = status
        return KnownChild(record: dot(number), unit: units[unit], summary: summary)
    }

    private func dot(_ number: UInt64) -> Dot {
        Dot(log: Identifier(high: 0, low: 9), number: number)
    }

    private let id = "999901201507040014"

    @Test("One number twice in one unit is two files, in two units a child claimed twice")
    func numbers() {
        let twice = [child(1, "岩温", id: id), child(2, "岩温", id: id, guardian: "岩叫")]
        #expect(
            StructuralConflict.all(among: twice) == [
                .twoFiles(identityNumber: id, files: [dot(1), dot(2)])
            ])
        let apart = [child(1, "岩温", id: id), child(2, "岩温", unit: 1, id: id)]
        #expect(
            StructuralConflict.all(among: apart) == [
                .claimedByUnits(identityNumber: id, files: [dot(1), dot(2)])
            ])
    }

    @Test("The order in which files are held does not matter")
    func order() {
        let files = [
            child(1, "岩温", id: id), child(2, "岩温", id: id), child(3, "岩温", unit: 1, id: id),
            child(4, "玉波"), child(5, "玉波"), child(6, "别人", unit: 1, id: id, guardian: "另一人"),
        ]
        let expected = StructuralConflict.all(among: files)
        #expect(expected.count == 4)
        #expect(StructuralConflict.all(among: files.reversed()) == expected)
        #expect(StructuralConflict.all(among: Array(files[3...]) + files[..<3]) == expected)
    }

    @Test("A number under another name and guardian is probably mistyped, not one child")
    func shared() {
        let files = [child(1, "岩温", id: id), child(2, "玉波", id: id, guardian: "岩叫")]
        #expect(
            StructuralConflict.all(among: files) == [
                .sharedNumber(identityNumber: id, files: [dot(1), dot(2)])
            ])
    }

    @Test("A number with a wrong check digit finds nobody")
    func invalid() {
        let wrong = "999901201507040015"
        let files = [child(1, "岩温", id: wrong), child(2, "玉波", id: wrong, guardian: "岩叫")]
        #expect(StructuralConflict.all(among: files).isEmpty)
    }

    @Test("Same name, birth date and guardian is proposed; without the guardian it is not")
    func persons() {
        #expect(
            StructuralConflict.all(among: [child(1, "岩 温"), child(2, "岩温")]) == [
                .probablySameChild(files: [dot(1), dot(2)])
            ])
        let others = [child(1, "岩温"), child(2, "岩温", guardian: "岩叫")]
        #expect(StructuralConflict.all(among: others).isEmpty)
        let unguarded = [child(1, "岩温", guardian: ""), child(2, "岩温", guardian: "")]
        #expect(StructuralConflict.all(among: unguarded).isEmpty)
    }

    @Test("A number that lost its last digits proposes the whole one of the same name")
    func lostDigits() {
        let files = [
            child(1, "岩温", id: "99990120150704????", guardian: ""), child(2, "岩温", id: id),
            child(3, "玉波", id: "99990120150704????", guardian: ""),
        ]
        #expect(
            StructuralConflict.all(among: files) == [.probablySameChild(files: [dot(1), dot(2)])])
    }

    @Test(
        "Linked files of one unit are one; a child of two units stays claimed until one file closes"
    )
    func linked() {
        let joined = [child(1, "岩温", id: id, links: [dot(2)]), child(2, "岩温", id: id)]
        #expect(StructuralConflict.all(among: joined).isEmpty)
        let claimed = [child(1, "岩温", id: id, links: [dot(2)]), child(2, "岩温", unit: 1, id: id)]
        #expect(StructuralConflict.all(among: claimed).count == 1)
        let settled = [
            child(1, "岩温", id: id, links: [dot(2)]),
            child(2, "岩温", unit: 1, id: id, status: ChildStatus.moved),
        ]
        #expect(StructuralConflict.all(among: settled).isEmpty)
    }

    @Test("Links reach over several files, from either side")
    func groups() {
        let files = [
            child(1, "a", links: [dot(3)]), child(2, "b"), child(3, "c"),
            child(4, "d", links: [dot(3)]),
            child(5, "e", links: [dot(99)]),
        ]
        let links = LinkedFiles(files)
        #expect(links.groups == [[dot(1), dot(3), dot(4)]])
        #expect(links.group(of: dot(4)) == [dot(1), dot(3), dot(4)])
        #expect(links.group(of: dot(2)) == [dot(2)])
        #expect(links.areOne([dot(1), dot(4)]) && !links.areOne([dot(1), dot(2)]))
    }

    @Test("What files have in common is told by the strongest key, lost digits only where some are")
    func grounds() {
        let files = [child(1, "岩温", id: id), child(2, "岩温", unit: 1, id: id)]
        let found = StructuralConflict.all(among: files)
        #expect(
            found.map { $0.grounds(among: files) } == [
                [
                    .identityNumber(id),
                    .person(name: "岩温", born: day(2015, 7, 4), guardian: "玉香"),
                ]
            ])
        let others = [
            child(1, "岩温", id: "99990120150704????", guardian: ""), child(2, "岩温", id: id),
        ]
        let proposed = StructuralConflict.all(among: others)
        #expect(
            proposed.map { $0.grounds(among: others) } == [
                [
                    .partialNumber("99990120150704", name: "岩温"),
                    .nameAndBirth(name: "岩温", born: day(2015, 7, 4)),
                ]
            ])
    }

    @Test("Where it is disputed whether files are one child's, that alone is raised")
    func disputed() {
        var one = ChildSummary()
        one.name = "岩温"
        one.identityNumbers = [id]
        one.links = [dot(2)]
        var other = one
        other.links = []
        other.distinct = [dot(1)]
        let files = [
            KnownChild(record: dot(1), unit: units[0], summary: one),
            KnownChild(record: dot(2), unit: units[1], summary: other),
        ]
        #expect(
            StructuralConflict.all(among: files) == [.disputedIdentity(files: [dot(1), dot(2)])])
    }

    @Test("Sixty files of one name are compared by keys, not by pairs of everyone")
    func many() {
        let files = (1...60).map { number in
            child(UInt64(number), "岩温", born: day(2015, 1, 1).adding(days: number))
        }
        #expect(StructuralConflict.all(among: files).isEmpty)
    }
}
