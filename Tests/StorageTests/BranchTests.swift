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
    private func content(_ stories: [[String]], by signer: Writer) throws -> [String] {
        let writer = try Writer()
        try writer.write { (transaction) throws in
            for story in stories { try tell(story, by: signer, transaction) }
            try Rebuild.all(transaction, Writer.derive)
        }
        return try content(of: writer)
    }

    private func tell(_ story: [String], by signer: Writer, _ transaction: Transaction) throws {
        try signer.tell(changes(story, signer.description().log), in: transaction)
    }

    private func content(of writer: Writer) throws -> [String] {
        try writer.read { (transaction) throws in
            try transaction.derivedContent().filter {
                $0.hasPrefix("record ") || $0.hasPrefix("conflict ")
            }
        }
    }

    /// Every change after the first writes over the one before it in the first's record.
    private func changes(_ story: [String], _ log: Identifier) -> [Change] {
        story.enumerated().map { index, text in
            guard index > 0 else { return Writer.change(text) }
            return Writer.change(
                text, record: Dot(log: log, number: 1),
                replacing: [Dot(log: log, number: UInt64(index))])
        }
    }

    @Test("Four branches, one of which leaves another, give the same records in every order")
    func orders() throws {
        let signer = try Writer()
        var contents: Set<[String]> = []
        for first in 0..<4 {
            for second in 0..<4 where second != first {
                for third in 0..<4 where third != first && third != second {
                    let order = [first, second, third, 6 - first - second - third]
                    contents.insert(try content(order.map { Self.stories[$0] }, by: signer))
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
                try writer.tell(changes(story, description.log), in: transaction)
                try transaction.refresh(Writer.derive)
            }
            let before = try writer.read { try $0.derivedContent() }
            try writer.write { try Rebuild.all($0, Writer.derive) }
            #expect(try writer.read { try $0.derivedContent() } == before)
        }
    }

    @Test("What is known of a branch that was undone names nothing of what comes in its place")
    func undone() throws {
        struct Undone: Error {}
        let (signer, writer) = (try Writer(), try Writer())
        let stays = [Self.stories[0], ["零", "壬", "癸"]]
        try writer.write { try tell(stays[0], by: signer, $0) }
        #expect(throws: Undone.self) {
            try writer.write { (transaction) throws in
                try tell(Self.stories[1], by: signer, transaction)
                try transaction.refresh(Writer.derive)
                throw Undone()
            }
        }
        try writer.write { (transaction) throws in
            try tell(stays[1], by: signer, transaction)
            try transaction.refresh(Writer.derive)
        }
        #expect(try content(of: writer) == content(stays, by: signer))
    }
}
