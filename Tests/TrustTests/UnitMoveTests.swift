import TestSupport
import Testing
import Trust
import Wire

/// The county moves units between its townships; others claim that they had been moved.
@Suite("Moves of units") struct UnitMoveTests {
    private let tree: Tree
    /// The county's own grants for the township and its sister.
    private let places: [Grant]

    init() throws {
        let tree = try Tree()
        self.tree = tree
        places = try [unit(2), unit(3)].map {
            try Tree.issue(.unit, "C", $0, under: tree.county, by: "C")
        }
    }

    @Test("Of two concurrent moves all follow the same; a later one outranks both")
    func concurrent() throws {
        let third = try Tree.issue(.unit, "C", unit(4), under: tree.county, by: "C")
        let moves = try [places[1], third].map {
            try Tree.issue(.movedUnit(1), "C", unit(20), under: $0, by: "C")
        }
        let outcomes = try orders(of: places + [third] + moves).map {
            try tree.book(tree.all + $0).parent(of: unit(20))
        }
        #expect(Set(outcomes).count == 1 && outcomes[0] != unit(2))
        let last = try Tree.issue(.movedUnit(2), "C", unit(20), under: places[0], by: "C")
        for order in orders(of: moves + [last]) {
            let book = try tree.book(tree.all + places + [third] + order)
            #expect(book.parent(of: unit(20)) == unit(2) && book.moves(of: unit(20)) == 2)
        }
    }

    @Test("A number that a township makes up neither keeps its village nor uses up the moves")
    func madeUp() throws {
        let claim = try Tree.issue(
            .movedUnit(GrantSubject.mostMoves), "T", unit(20), under: tree.township, by: "T")
        let move = try Tree.issue(.movedUnit(1), "C", unit(20), under: places[1], by: "C")
        #expect(try tree.book(tree.all + places + [claim]).moves(of: unit(20)) == 0)
        for order in orders(of: tree.all + places + [claim, move]).prefix(720) {
            let book = try tree.book(order)
            #expect(book.parent(of: unit(20)) == unit(3) && book.moves(of: unit(20)) == 1)
        }
    }

    @Test("Moves that would make a ring together leave every unit below the root")
    func rings() throws {
        let moves = [
            try Tree.issue(.movedUnit(1), "C", unit(2), under: places[1], by: "C"),
            try Tree.issue(.movedUnit(1), "C", unit(3), under: places[0], by: "C"),
        ]
        let trees = try orders(of: places + moves).map { try tree.book(tree.all + $0) }
        for book in trees {
            #expect(book.subtree(of: unit(1)) == [unit(1), unit(2), unit(20), unit(3)])
        }
    }

    @Test("A key that was ended above both parents moves nothing any more")
    func endedMover() throws {
        let group = try Tree.issue(.unit, "K", unit(2), under: tree.county, by: "C")
        let village = try Tree.issue(.unit, "K", unit(20), under: group, by: "K")
        let group2 = try Tree.issue(.unit, "K", unit(21), under: group, by: "K")
        let place = try Tree.issue(.unit, "v", unit(200), under: village, by: "K")
        let move = try Tree.issue(.movedUnit(1), "v", unit(200), under: group2, by: "K")
        let granted = Statements(grants: [group, village, group2, place, move])
        var book = try #require(GrantBook(root: tree.county))
        _ = book.add(granted)
        #expect(book.parent(of: unit(200)) == unit(21))
        let revocation = Revocation.issue(
            of: try key("K").publicKey, in: unit(2), under: tree.county, reason: "撤销", ends: [],
            keeping: [village.id, group2.id, place.id], time: 0, with: try key("C"))
        _ = book.add(Statements(revocations: [revocation]))
        #expect(book.parent(of: unit(200)) == unit(20))
    }
}
