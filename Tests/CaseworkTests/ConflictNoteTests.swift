import Casework
import Records
import Testing
import Wire

@Suite("Notes to conflicts that are left for later") struct ConflictNoteTests {
    private let files = (1...30).map { number in
        Dot(log: Identifier(high: UInt64(number) << 40, low: 1), number: UInt64(number))
    }

    /// A file with a note about what people call so.
    private func record(_ about: String, text: String = "等学校答复") throws -> Record {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")]))
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        try edits.leaveNote(text, about: about)
        clerk.write(edits.operations, to: file)
        return fold(file, clerk)
    }

    private func note(about: String) throws -> ConflictNote {
        try #require(try record(about).conflictNotes.first)
    }

    @Test("A note is about a conflict that has two of the files it names, the own among them")
    func shared() throws {
        let about = ConflictNote.about(Array(files[0...2]), in: files[0])
        let note = try note(about: about)
        #expect(note.isAbout(Array(files[0...2]), in: files[0]))
        #expect(note.isAbout([files[0], files[2]], in: files[0]))
        #expect(note.isAbout([files[0], files[1], files[9]], in: files[0]))
        #expect(!note.isAbout([files[0], files[9]], in: files[0]))
        #expect(!note.isAbout([files[1], files[2]], in: files[0]))
        #expect(!note.isAbout([files[0]], in: files[0]))
    }

    @Test("A note to a file that was written to after its closing is about nothing else")
    func closed() throws {
        let about = ConflictNote.about([files[0]], in: files[0])
        let note = try note(about: about)
        #expect(about == "!")
        #expect(note.isAbout([files[0]], in: files[0]))
        #expect(!note.isAbout([files[0], files[1]], in: files[0]))
    }

    @Test("A number in thirty files can be left for later too")
    func many() throws {
        let about = ConflictNote.about(files, in: files[29])
        #expect(try note(about: about).isAbout(files, in: files[29]))
    }

    @Test(
        "A note that is too long is refused by its own name, not by that of the field numbered so")
    func long() throws {
        let text = String(repeating: "长", count: 1001)
        let refusal = FieldRefusal.tooLong(
            field: ConflictNote.collection, characters: 1001, most: 1000)
        #expect(throws: refusal) { try record("!", text: text) }
    }

    @Test("Notes stand in the summary until they are taken back; the history keeps them")
    func summary() throws {
        let noted = try record("7")
        let summary = RecordSummary(noted)
        #expect(summary.notes.map(\.text) == ["等学校答复"])
        #expect(try RecordSummary.decode(summary.encode()) == summary)
        var edits = RecordEdits(Forms.child, of: noted)
        try edits.withdrawNotes(reason: "已答复") { $0.about == "8" }
        #expect(edits.isEmpty)
        try edits.withdrawNotes(reason: "已答复") { $0.about == "7" }
        var clerk = Clerk(2)
        clerk.write(edits.operations, to: noted.id)
        var first = Clerk(1)
        first.write(try begin([(ChildField.name, "测甲")]))
        var again = RecordEdits(Forms.child, of: fold(noted.id, first))
        try again.leaveNote("等学校答复", about: "7")
        first.write(again.operations, to: noted.id)
        let left = fold(noted.id, first, clerk)
        #expect(left.conflictNotes.isEmpty)
        #expect(left.entries(of: ConflictNote.collection).count == 1)
    }
}
