import Records
import TestSupport
import Testing
import Trust
import Wire

@Suite("Revocations") struct RevocationTests {
    private let tree: Tree
    private let worker: Grant
    private let node: Grant
    private let log: LogDescription

    init() throws {
        tree = try Tree()
        worker = try Tree.issue(.person(.worker), "w", unit(20), under: tree.village, by: "V")
        node = try Tree.issue(.node, "n", unit(20), under: tree.township, by: "T")
        log = try description("w", of: unit(20))
    }

    private func book(_ revocations: [Revocation], _ verdicts: [Verdict] = []) throws -> GrantBook {
        var book = try tree.book(tree.all + [worker, node])
        _ = book.add(Statements(revocations: revocations, verdicts: verdicts))
        return book
    }

    private func end(_ number: UInt64, _ hash: UInt64 = 7) -> LogEnd {
        LogEnd(log: log.log, number: number, hash: unit(hash))
    }

    private func revoke(
        _ holder: Character, in place: Identifier, under issuer: Grant, by signer: Character,
        ends: [LogEnd] = [], keeping kept: [Identifier] = []
    ) throws -> Revocation {
        Revocation.issue(
            of: try key(holder).publicKey, in: place, under: issuer, reason: "离职", ends: ends,
            keeping: kept, time: 5, with: try key(signer))
    }

    private func judge(
        _ adopts: Bool, _ parts: [LogPart], under issuer: Grant, by signer: Character
    ) throws -> Verdict {
        Verdict.issue(
            adopting: adopts, parts, under: issuer, reason: "核实", time: 6, with: try key(signer))
    }

    @Test("A revocation and a verdict are read as they were written, and in no other form")
    func roundTrip() throws {
        let ends = [end(3), LogEnd(log: unit(1), number: 1, hash: unit(2))]
        let revocation = try revoke(
            "w", in: unit(20), under: tree.village, by: "V", ends: ends,
            keeping: [unit(9), unit(8)])
        #expect(try Revocation.decode(revocation.encode()) == revocation)
        #expect(revocation.ends.map(\.log) == ends.map(\.log).sorted())
        #expect(revocation.kept == [unit(8), unit(9)])
        let part = LogPart(first: 2, end: end(4))
        let verdict = try judge(true, [part], under: tree.village, by: "V")
        #expect(try Verdict.decode(verdict.encode()) == verdict)
        for cut in [1, 40] {
            #expect(throws: WireError.self) {
                try Revocation.decode(Array(revocation.encode().dropLast(cut)))
            }
            #expect(throws: WireError.self) {
                try Verdict.decode(Array(verdict.encode().dropLast(cut)))
            }
        }
        #expect(throws: WireError.self) {
            try Revocation.decode([UInt8](repeating: 0, count: Limits.revocationBytes + 1))
        }
    }

    @Test("An end without a number, a part that ends before it begins and ends out of order fail")
    func malformed() throws {
        for parts in [[LogPart(first: 5, end: end(4))], [LogPart(first: 0, end: end(4))], []] {
            let verdict = try judge(true, parts, under: tree.village, by: "V")
            #expect(throws: WireError.self) { try Verdict.decode(verdict.encode()) }
        }
        for ends in [[end(0)], [end(3), end(4)]] {
            let revocation = try revoke(
                "w", in: unit(20), under: tree.village, by: "V", ends: ends)
            #expect(throws: WireError.self) { try Revocation.decode(revocation.encode()) }
        }
        let twice = try revoke(
            "V", in: unit(20), under: tree.township, by: "T", keeping: [unit(8), unit(8)])
        #expect(throws: WireError.self) { try Revocation.decode(twice.encode()) }
    }

    @Test("A revoked person writes no more, and what the revocation names still counts")
    func person() throws {
        #expect(try book([]).acceptance(of: log) == .everything)
        let book = try book([
            revoke("w", in: unit(20), under: tree.village, by: "V", ends: [end(3)])
        ])
        #expect(book.authority(for: log) == nil)
        #expect(!book.isInForce(worker))
        #expect(book.isRevoked(worker.key))
        #expect(book.ending(worker).map(\.reason) == ["离职"])
        let limit = Acceptance.Limit(end: end(3), adopted: [], left: [])
        #expect(book.acceptance(of: log) == .upTo(limit))
        let other = try description("w", of: unit(20), .own)
        #expect(
            book.acceptance(of: other) == .upTo(.init(end: nil, adopted: [], left: [])),
            "of a log that is not named nothing counts")
        #expect(book.isInForce(node))
    }

    @Test("A revoked machine is a node no more")
    func machine() throws {
        let book = try book([revoke("n", in: unit(2), under: tree.township, by: "T")])
        #expect(book.node(node.key) == nil)
        #expect(book.isRevoked(node.key))
        #expect(book.authority(for: log) == worker)
    }

    @Test("A forged revocation, one without an issuer here, and one by a person are not taken")
    func forgeries() throws {
        let foreign = Grant.root(unit: unit(9), key: try key("X"), time: 0)
        let forged = [
            try revoke("w", in: unit(20), under: tree.village, by: "X"),
            try revoke("w", in: unit(20), under: foreign, by: "X"),
            try revoke("w", in: unit(20), under: worker, by: "w"),
        ]
        var book = try book([])
        let part = LogPart(first: 1, end: end(2))
        let verdict = try judge(true, [part], under: tree.village, by: "X")
        let added = book.add(Statements(revocations: forged, verdicts: [verdict]))
        #expect(added.isEmpty)
        #expect(book.isInForce(worker))
    }

    @Test("What is known already is not new, and changes nothing")
    func replay() throws {
        let revocation = try revoke("w", in: unit(20), under: tree.village, by: "V")
        var book = try book([revocation])
        let count = book.count
        #expect(book.add(Statements(revocations: [revocation, revocation])).isEmpty)
        #expect(book.count == count)
    }

    @Test("Nobody ends what was granted in a unit above, or in another branch")
    func superiors() throws {
        let supervisor = try Tree.issue(
            .person(.supervisor), "s", unit(2), under: tree.township, by: "T")
        var book = try book([
            revoke("s", in: unit(20), under: tree.village, by: "V"),
            revoke("s", in: unit(2), under: tree.village, by: "V"),
            revoke("w", in: unit(20), under: tree.sister, by: "S"),
            revoke("C", in: unit(1), under: tree.county, by: "C"),
            revoke("T", in: unit(2), under: tree.village, by: "V"),
        ])
        _ = book.add([supervisor])
        #expect(book.isInForce(supervisor))
        #expect(book.authority(for: try description("s", of: unit(20))) == supervisor)
        #expect(book.isInForce(worker))
        #expect(book.isInForce(tree.county))
        #expect(book.isInForce(tree.township))
    }

    @Test("Two keys of one unit cannot end each other, only one above can")
    func equals() throws {
        let second = try Tree.issue(.unit, "v", unit(20), under: tree.township, by: "T")
        let mutual = [
            try revoke("v", in: unit(20), under: tree.village, by: "V"),
            try revoke("V", in: unit(20), under: second, by: "v"),
        ]
        var book = try book([])
        _ = book.add(Statements(grants: [second], revocations: mutual))
        #expect(book.isInForce(second) && book.isInForce(tree.village))
        _ = book.add(
            Statements(revocations: [try revoke("v", in: unit(20), under: tree.township, by: "T")]))
        #expect(!book.isInForce(second))
        #expect(book.isInForce(tree.village))
    }

    @Test("With a unit's key falls what it stated, but for what is kept; the unit keeps its place")
    func unitKey() throws {
        let late = try Tree.issue(.person(.worker), "l", unit(20), under: tree.village, by: "V")
        let revocation = try revoke(
            "T", in: unit(2), under: tree.county, by: "C", keeping: [tree.village.id])
        var book = try book([revocation])
        _ = book.add([late])
        #expect(!book.isInForce(tree.township))
        #expect(book.subtree(of: unit(1)) == [unit(1), unit(2), unit(20), unit(3)])
        #expect(book.isInForce(tree.village))
        #expect(book.isInForce(worker) && book.isInForce(late))
        #expect(!book.isInForce(node), "the township's key had admitted it, and it was not kept")
        #expect(!book.isRevoked(node.key))
        let none = try self.book([revoke("T", in: unit(2), under: tree.county, by: "C")])
        #expect(none.subtree(of: unit(1)) == [unit(1), unit(2), unit(3)])
        #expect(none.acceptance(of: log) == .nothing)
    }

    @Test("What a revoked authority revoked stands again, unless it is kept, in whatever order")
    func revokedAuthority() throws {
        let byVillage = try revoke("w", in: unit(20), under: tree.village, by: "V")
        let last = try revoke(
            "V", in: unit(20), under: tree.township, by: "T", keeping: [worker.id])
        let keeping = try revoke(
            "V", in: unit(20), under: tree.township, by: "T", keeping: [worker.id, byVillage.id])
        for order in orders(of: [byVillage, last]) {
            #expect(try book(order).isInForce(worker))
        }
        for order in orders(of: [byVillage, keeping]) {
            #expect(try !book(order).isInForce(worker))
        }
        #expect(try book([byVillage, last, keeping]).isInForce(worker), "only what both keep")
    }

    @Test("Of two revocations the smaller end counts, in whatever order they come")
    func smallerEnd() throws {
        let early = try revoke("w", in: unit(20), under: tree.village, by: "V", ends: [end(3)])
        let late = try revoke("w", in: unit(2), under: tree.township, by: "T", ends: [end(9)])
        let none = try revoke("w", in: unit(1), under: tree.county, by: "C")
        for order in orders(of: [early, late]) {
            let limit = Acceptance.Limit(end: end(3), adopted: [], left: [])
            #expect(try book(order).acceptance(of: log) == .upTo(limit))
        }
        for order in orders(of: [early, late, none]) {
            let limit = Acceptance.Limit(end: nil, adopted: [], left: [])
            #expect(try book(order).acceptance(of: log) == .upTo(limit))
        }
    }

    @Test("Whoever might have revoked adopts and leaves, and nobody below")
    func verdicts() throws {
        let revocation = try revoke(
            "w", in: unit(2), under: tree.township, by: "T", ends: [end(3)])
        let part = LogPart(first: 4, end: end(6))
        let rest = LogPart(first: 7, end: end(9))
        let adopting = try judge(true, [part], under: tree.township, by: "T")
        let leaving = try judge(false, [rest], under: tree.county, by: "C")
        let village = try judge(true, [rest], under: tree.village, by: "V")
        for order in orders(of: [adopting, leaving, village]) {
            let book = try book([revocation], order)
            let limit = Acceptance.Limit(end: end(3), adopted: [part], left: [rest])
            #expect(book.acceptance(of: log) == .upTo(limit))
        }
    }

    @Test("A book of checked statements is the book that learnt them, whatever came first")
    func kept() throws {
        let statements = Statements(
            grants: tree.all + [worker, node],
            revocations: [
                try revoke("w", in: unit(20), under: tree.village, by: "V", ends: [end(3)]),
                try revoke("n", in: unit(2), under: tree.township, by: "T"),
            ],
            verdicts: [
                try judge(true, [LogPart(first: 5, end: end(5))], under: tree.village, by: "V")
            ])
        let kept = try #require(GrantBook(root: tree.county, checked: statements))
        var early = try #require(GrantBook(root: tree.county))
        #expect(early.add(Statements(revocations: statements.revocations)).isEmpty)
        _ = early.add(statements)
        #expect(early.count == kept.count)
        #expect(early.acceptance(of: log) == kept.acceptance(of: log))
        #expect(early.node(node.key) == nil && kept.node(node.key) == nil)
    }

    @Test("What a key has stated for its unit is found, whatever it is")
    func statements() throws {
        let revocation = try revoke("w", in: unit(20), under: tree.village, by: "V")
        let verdict = try judge(
            false, [LogPart(first: 1, end: end(2))], under: tree.village, by: "V")
        let book = try book([revocation], [verdict])
        let found = book.statements(under: tree.village)
        #expect(found == [worker.id, revocation.id, verdict.id].sorted())
    }
}
