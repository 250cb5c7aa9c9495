import Records
import TestSupport
import Testing
import Trust
import Wire

@Suite("The book of grants") struct GrantBookTests {
    @Test("A root that does not sign for itself founds nothing")
    func roots() throws {
        let tree = try Tree()
        #expect(GrantBook(root: tree.county) != nil)
        #expect(GrantBook(root: tree.township) == nil)
        var bytes = tree.county.encode()
        bytes[bytes.count - 1] ^= 1
        #expect(GrantBook(root: try Grant.decode(bytes)) == nil)
    }

    @Test("Grants that come in any order give the same tree, each returned after its issuer")
    func anyOrder() throws {
        let tree = try Tree()
        let worker = try Tree.issue(.person(.worker), "w", unit(20), under: tree.village, by: "V")
        let node = try Tree.issue(.node, "n", unit(20), under: tree.township, by: "T")
        let all = tree.all + [worker, node]
        let expected = try tree.book(all)
        for order in orders(of: all) {
            var book = try #require(GrantBook(root: tree.county))
            let added = book.add(order)
            #expect(Set(added) == Set(all))
            for (place, grant) in added.enumerated() {
                let above = added[..<place].map(\.id) + [tree.county.id]
                #expect(grant.issuer.map { above.contains($0) } == true)
            }
            #expect(book.subtree(of: unit(1)) == expected.subtree(of: unit(1)))
            #expect(book.all == expected.all)
        }
        #expect(expected.subtree(of: unit(1)) == [unit(1), unit(2), unit(20), unit(3)])
        #expect(expected.ancestors(of: unit(20)) == [unit(2), unit(1)])
        #expect(expected.node(try key("n").publicKey) == node)
    }

    @Test("What is known already is not new")
    func repetition() throws {
        let tree = try Tree()
        var book = try tree.book()
        #expect(book.add(tree.all + [tree.county]) == [])
        #expect(book.count == 4)
        let twice = Statements(grants: tree.all + tree.all)
        let checked = try #require(GrantBook(root: tree.county, checked: twice))
        #expect(checked.all == book.all)
        #expect(checked.subtree(of: unit(1)) == book.subtree(of: unit(1)))
    }

    @Test("A grant that its issuer did not sign, or whose issuer is not here, is not taken")
    func forgeries() throws {
        let tree = try Tree()
        let forged = try Tree.issue(.unit, "V", unit(20), under: tree.township, by: "V")
        let foreign = Grant.root(unit: unit(9), key: try key("X"), time: 0)
        let orphan = try Tree.issue(.unit, "V", unit(20), under: foreign, by: "X")
        var book = try tree.book([tree.township])
        #expect(book.add([forged, foreign, orphan]) == [])
        #expect(book.parent(of: unit(20)) == nil)
        #expect(!book.knows(unit: unit(20)))
    }

    @Test("Only a unit issues grants: what a person or a node signed is not taken")
    func wrongIssuers() throws {
        let tree = try Tree()
        let person = try Tree.issue(
            .person(.administrator), "a", unit(2), under: tree.township, by: "T")
        let node = try Tree.issue(.node, "n", unit(2), under: tree.township, by: "T")
        let byPerson = try Tree.issue(.person(.worker), "w", unit(2), under: person, by: "a")
        let byNode = try Tree.issue(.node, "w", unit(2), under: node, by: "n")
        var book = try tree.book([tree.township])
        #expect(Set(book.add([person, node, byPerson, byNode])) == [person, node])
    }

    @Test("A unit cannot be put below itself, nor the root below anything")
    func rings() throws {
        let tree = try Tree()
        let ring = [
            try Tree.issue(.unit, "T", unit(2), under: tree.village, by: "V"),
            try Tree.issue(.unit, "C", unit(1), under: tree.village, by: "V"),
            try Tree.issue(.unit, "V", unit(20), under: tree.village, by: "V"),
        ]
        var book = try tree.book()
        #expect(book.add(ring) == [])
        #expect(book.ancestors(of: unit(20)) == [unit(2), unit(1)])
    }

    @Test("Two units that claim each other form no ring, in whatever order it is learned")
    func mutualClaims() throws {
        let tree = try Tree()
        let claims = [
            try Tree.issue(.unit, "S", unit(3), under: tree.township, by: "T"),
            try Tree.issue(.unit, "T", unit(2), under: tree.sister, by: "S"),
        ]
        for order in orders(of: [tree.township, tree.sister] + claims) {
            let book = try tree.book(order)
            #expect(book.subtree(of: unit(1)) == [unit(1), unit(2), unit(3)])
            #expect(book.ancestors(of: unit(3)) == [unit(1)])
        }
    }

    @Test("A unit stands where the grant nearest to the root puts it, in whatever order")
    func nearestToTheRoot() throws {
        let tree = try Tree()
        let thief = try Tree.issue(.unit, "S", unit(4), under: tree.village, by: "V")
        let stolen = try Tree.issue(.unit, "X", unit(3), under: thief, by: "S")
        for order in orders(of: tree.all + [thief, stolen]) {
            #expect(try tree.book(order).parent(of: unit(3)) == unit(1))
        }
    }

    @Test("Of two claims on one level the lesser parent is taken, in whatever order")
    func equalClaims() throws {
        let tree = try Tree()
        let claim = try Tree.issue(.unit, "X", unit(20), under: tree.sister, by: "S")
        for order in orders(of: tree.all + [claim]) {
            let book = try tree.book(order)
            #expect(book.parent(of: unit(20)) == unit(2))
            #expect(book.children(of: unit(3)).isEmpty)
            #expect(!book.isInForce(claim))
            #expect(book.isInForce(tree.village))
        }
    }

    @Test("A unit moves where a key that stands above both says, there and back, in whatever order")
    func moves() throws {
        let tree = try Tree()
        let places = try [unit(2), unit(3)].map {
            try Tree.issue(.unit, "C", $0, under: tree.county, by: "C")
        }
        let there = try Tree.issue(.movedUnit(1), "V", unit(20), under: places[1], by: "C")
        let below = try Tree.issue(.person(.worker), "w", unit(20), under: there, by: "V")
        for order in orders(of: [tree.township, tree.sister, tree.village, places[1], there]) {
            let book = try tree.book(order + [below])
            #expect(book.subtree(of: unit(1)) == [unit(1), unit(2), unit(3), unit(20)])
            #expect(book.ancestors(of: unit(20)) == [unit(3), unit(1)])
            #expect(!book.isInForce(tree.village))
            #expect(book.authority(for: try description("w", of: unit(20))) == below)
            #expect(book.moves(of: unit(20)) == 1)
            #expect(book.movedUnits == [unit(20)])
            #expect(book.hasMoved(unit(20)) && !book.hasMoved(unit(3)))
        }
        let back = try Tree.issue(.movedUnit(2), "V", unit(20), under: places[0], by: "C")
        for order in orders(of: [places[0], places[1], there, back]) {
            let book = try tree.book(tree.all + order)
            #expect(book.parent(of: unit(20)) == unit(2))
            #expect(book.isInForce(tree.village))
        }
    }

    @Test("Who stands beside or below a unit's parent moves nothing out of it")
    func vainMoves() throws {
        let tree = try Tree()
        let group = try Tree.issue(.unit, "S", unit(4), under: tree.sister, by: "S")
        let claims = [
            try Tree.issue(.movedUnit(40), "S", unit(20), under: tree.sister, by: "S"),
            try Tree.issue(.movedUnit(41), "S", unit(20), under: group, by: "S"),
        ]
        for order in orders(of: tree.all + claims) {
            let book = try tree.book(order + [group])
            #expect(book.parent(of: unit(20)) == unit(2))
            #expect(claims.allSatisfy { !book.isInForce($0) })
        }
    }

    @Test("Whoever claims a unit in vain can name neither writers nor nodes there")
    func displacedClaim() throws {
        let tree = try Tree()
        let claim = try Tree.issue(.unit, "X", unit(20), under: tree.sister, by: "S")
        let writer = try Tree.issue(.person(.worker), "w", unit(20), under: claim, by: "X")
        let node = try Tree.issue(.node, "n", unit(20), under: claim, by: "X")
        let book = try tree.book(tree.all + [claim, writer, node])
        #expect(book.grants(of: try key("w").publicKey) == [writer])
        #expect(book.authority(for: try description("w", of: unit(20))) == nil)
        #expect(book.node(try key("n").publicKey) == nil)
    }

    @Test("A grant for a unit that does not stand below its issuer waits for that")
    func notYetBelow() throws {
        let tree = try Tree()
        let early = try Tree.issue(.person(.worker), "w", unit(20), under: tree.township, by: "T")
        let foreign = try Tree.issue(.person(.worker), "x", unit(20), under: tree.sister, by: "S")
        var book = try tree.book([tree.township, tree.sister, early, foreign])
        let ofWriter = try description("w", of: unit(20))
        #expect(book.authority(for: ofWriter) == nil)
        _ = book.add([tree.village])
        #expect(book.authority(for: ofWriter) == early)
        #expect(book.authority(for: try description("x", of: unit(20))) == nil)
    }

    @Test("Units stand as deep as the bound says and no deeper")
    func depth() throws {
        var above = try Tree().county
        var book = try #require(GrantBook(root: above))
        var signer: Character = "C"
        for level in 2...(UInt64(Limits.unitDepth) + 1) {
            let below = try Tree.issue(.unit, "d", unit(level), under: above, by: signer)
            #expect(book.add([below]).isEmpty == (level > UInt64(Limits.unitDepth)))
            (above, signer) = (below, "d")
        }
        #expect(book.subtree(of: unit(1)).count == Limits.unitDepth)
    }

    @Test("A role allows what it allows, in its unit and below it")
    func roles() throws {
        let tree = try Tree()
        for role in Role.allCases {
            let grant = try Tree.issue(
                .person(role), "w", unit(2), under: tree.township, by: "T")
            let book = try tree.book(tree.all + [grant])
            for logClass in LogClass.allCases {
                let isAllowed = role != .assessor || logClass == .assessment
                for place in [unit(2), unit(20)] {
                    let log = try description("w", of: place, logClass)
                    #expect((book.authority(for: log) != nil) == isAllowed)
                }
                for place in [unit(1), unit(3), unit(99)] {
                    #expect(book.authority(for: try description("w", of: place, logClass)) == nil)
                }
            }
            #expect(book.authority(for: try description("T", of: unit(2))) == nil)
        }
    }

    @Test("A proof lets someone who knows only the root see the place and the grants")
    func proofs() throws {
        let tree = try Tree()
        let worker = try Tree.issue(.person(.worker), "w", unit(20), under: tree.township, by: "T")
        let second = try Tree.issue(.unit, "v", unit(20), under: tree.township, by: "T")
        let proof = try tree.book(tree.all + [worker, second]).proof(of: [worker], in: unit(20))
        #expect(proof.first == tree.county)
        #expect(proof.count == 4)
        var stranger = try #require(GrantBook(root: tree.county))
        for grant in proof.dropFirst() { #expect(stranger.add([grant]) == [grant]) }
        #expect(stranger.ancestors(of: unit(20)) == [unit(2), unit(1)])
        #expect(stranger.authority(for: try description("w", of: unit(20))) == worker)
    }
}

extension GrantBookTests {
    @Test("A log is proved by its two chains, however much others have granted to its writer")
    func proofOfLog() throws {
        let tree = try Tree()
        let worker = try Tree.issue(.person(.worker), "w", unit(2), under: tree.township, by: "T")
        let flood = try (100..<400 as Range<UInt64>).map {
            try Tree.issue(.person(.worker), "w", unit($0), under: tree.sister, by: "S")
        }
        let log = try description("w", of: unit(20))
        let proof = try tree.book(tree.all + [worker] + flood).proof(for: log)
        #expect(proof == [tree.county, tree.township, worker, tree.village])
        let kept = try tree.book(tree.all + flood).proof(for: log)
        #expect(kept.count == 5, "one of the grants, for a log that does not count")
    }
}
