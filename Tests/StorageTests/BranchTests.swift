import Records
import Storage
import Testing
import Trust
import Wire

/// Invariant 1 for forked logs: what branches are called does not depend on what arrived first.
@Suite("Branches") struct BranchTests {
    /// The ends of a log's branches, as the texts of their changes from the first on.
    private static let stories = [
        ["零", "甲", "乙"], ["零", "丙", "丁", "戊"], ["零", "丙", "丁", "己", "庚"], ["辛"],
    ]

    /// Puts stories into a store in some order, as receiving does.
    private func content(_ order: [Int], by signer: Writer) throws -> [String] {
        let writer = try Writer()
        let description = signer.description()
        try writer.write { (transaction) throws in
            for index in order {
                try tell(Self.stories[index], description, signer, transaction)
            }
            try Rebuild.all(transaction, Writer.derive)
        }
        return try writer.read { (transaction) throws in
            try transaction.derivedContent().filter {
                $0.hasPrefix("record ") || $0.hasPrefix("conflict ")
            }
        }
    }

    private func tell(
        _ story: [String], _ description: LogDescription, _ signer: Writer,
        _ transaction: Transaction
    ) throws {
        if try transaction.log(description.log) == nil {
            _ = try transaction.insertLog(description, isAuthorised: true)
        }
        var (best, shared): (StoredLog?, Int) = (nil, -1)
        for branch in try transaction.branches(of: description.log) {
            let count = try common(story, branch, signer, transaction)
            if count > shared { (best, shared) = (branch, count) }
        }
        guard let log = best, shared < story.count else { return }
        var target = log
        if UInt64(shared) < log.number {
            let hash = try #require(try transaction.chainHash(of: log, at: UInt64(shared)))
            target = try transaction.insertBranch(
                of: log, origin: UInt64(shared), originHash: hash)
        }
        let changes = story.indices.map { self.change(story, $0, description.log) }
        let (run, logged) = signer.pack(Array(changes[shared...]), onto: target)
        _ = try transaction.append(run, to: target, changes: logged)
    }

    /// Every change after the first writes over the one before it in the first's record.
    private func change(_ story: [String], _ index: Int, _ log: Identifier) -> Change {
        guard index > 0 else { return Writer.change(story[0]) }
        return Writer.change(
            story[index], record: Dot(log: log, number: 1),
            replacing: [Dot(log: log, number: UInt64(index))])
    }

    private func common(
        _ story: [String], _ branch: StoredLog, _ signer: Writer, _ transaction: Transaction
    ) throws -> Int {
        var hash = Chain.start(signer.description())
        for index in story.indices {
            let dot = Dot(log: branch.id, number: UInt64(index + 1))
            hash = Chain.next(hash, bytes: change(story, index, branch.id).encode(at: dot))
            guard try transaction.chainHash(of: branch, at: dot.number) == hash else {
                return index
            }
        }
        return story.count
    }

    @Test("Four branches, one of which leaves another, give the same records in every order")
    func orders() throws {
        let signer = try Writer()
        var contents: Set<[String]> = []
        for first in 0..<4 {
            for second in 0..<4 where second != first {
                for third in 0..<4 where third != first && third != second {
                    let order = [first, second, third, 6 - first - second - third]
                    contents.insert(try content(order, by: signer))
                }
            }
        }
        #expect(contents.count == 1)
        #expect(contents.first?.count { $0.hasPrefix("conflict ") } == 1)
    }

    @Test(
        "Putting a branch in touches only what the fork has named anew, and the result is the same")
    func renamed() throws {
        let writer = try Writer()
        let description = writer.description()
        for story in Self.stories {
            try writer.write { (transaction) throws in
                let names = try transaction.names(of: description.log)
                try tell(story, description, writer, transaction)
                try Rebuild.renamed(description.log, from: names, in: transaction, Writer.derive)
            }
            let before = try writer.read { try $0.derivedContent() }
            try writer.write { try Rebuild.all($0, Writer.derive) }
            #expect(try writer.read { try $0.derivedContent() } == before)
        }
    }
}
