import Casework
import Records
import Testing
import Wire

@Suite("The steps of a file") struct FileEventTests {
    private let other = Dot(log: Identifier(high: 0, low: 9), number: 1)
    private let stranger = Dot(log: Identifier(high: 0, low: 9), number: 7)

    /// Begins a file and edits it, each time knowing all before.
    private func acts(
        _ edits: [(inout RecordEdits) throws -> Void]
    ) throws -> [FileEvent.Act] {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")]))
        for edit in edits {
            var next = RecordEdits(Forms.child, of: fold(file, clerk))
            try edit(&next)
            clerk.write(next.operations, to: file)
        }
        let record = fold(file, clerk)
        return FileEvent.all(of: record, clerk.changes(of: file), among: [file, other])
            .map(\.act)
    }

    private func closing(_ edits: inout RecordEdits) throws {
        try edits.close(status: ChildStatus.closed, reason: "1", on: Fixture.today)
    }

    @Test("A file is begun, closed and opened again")
    func reopened() throws {
        let acts = try acts([closing, { try $0.reopen() }])
        #expect(acts == [.began, .closed, .reopened])
    }

    @Test("A change that no closing knew of is told while the file is closed")
    func edited() throws {
        let school = try #require(Forms.child[ChildField.school])
        let acts = try acts([closing, { try $0.set(school, to: "试小") }])
        #expect(acts == [.began, .closed, .editedAfterClosing])
    }

    @Test("What was said of the other files of the conflict is told, until it is taken back")
    func found() throws {
        let reason = String(LinkReason.found)
        let acts = try acts([
            { try $0.link(to: other, reason: reason) },
            { try $0.link(to: stranger, reason: reason) },
            { try $0.distinguish(from: other, note: "两家") },
        ])
        #expect(acts == [.began, .foundSame(as: other), .foundDifferent(from: other)])
        let left = try self.acts([
            { try $0.link(to: other, reason: reason) },
            { try $0.unlink(from: other, reason: "看错了") },
        ])
        #expect(left == [.began])
    }

    @Test("A file that moved says where it came from, and the old one where it went")
    func moved() throws {
        var clerk = Clerk(1)
        let old = clerk.write(try begin([(ChildField.name, "测甲")]))
        let source = UnitedFile.Source(file: old, changes: clerk.changes(of: old))
        let transfer = FileTransfer(of: UnitedFile([source]), closedBy: []) { _ in "" }
        var receiver = Clerk(2)
        let new = receiver.write(try #require(transfer.changes.first))
        let here = FileEvent.all(
            of: fold(new, receiver), receiver.changes(of: new), among: [new])
        #expect(here.map(\.act) == [.movedHere(from: old)])
        var edits = RecordEdits(Forms.child, of: fold(old, clerk))
        try edits.link(to: new, reason: String(LinkReason.moved))
        clerk.write(edits.operations, to: old)
        let there = FileEvent.all(of: fold(old, clerk), clerk.changes(of: old), among: [old])
        #expect(there.map(\.act) == [.began, .movedAway(to: new)])
    }
}
