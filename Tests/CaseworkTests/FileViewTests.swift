import Casework
import Records
import Testing

@Suite("A file in words") struct FileViewTests {
    @Test("A visit that one took out while another wrote on is shown, marked")
    func editedAgainstRemoval() throws {
        var (clerk, other) = (Clerk(1), Clerk(2))
        let file = clerk.write(try begin([(ChildField.name, "岩温")]))
        let date = EntryField(VisitField.date, day(2026, 10, 1).value)
        let added = clerk.write(
            [.add(collection: ChildField.visits, fields: [date], corrects: nil)], to: file)
        let visit = EntryID(dot: added, ordinal: 0)
        other.write(
            [
                .remove(
                    collection: ChildField.visits, visit, reason: .text("误录"), seen: [added])
            ], to: file)
        let shown = { (record: Record) in
            FileView(
                record, on: Fixture.today, role: .worker, .english, opensSealed: false,
                form: Forms.child, unitName: { _ in "" }
            ).collections.first { $0.field.number == ChildField.visits }
        }
        #expect(shown(fold(file, clerk, other))?.entries.isEmpty == true)
        let cell = Cell.entry(ChildField.visits, visit, VisitField.date)
        clerk.write([.write(cell, day(2026, 10, 2).value, replacing: [added])], to: file)
        let entries = shown(fold(file, clerk, other))?.entries ?? []
        #expect(entries.map(\.isEditedAgainstRemoval) == [true])
        #expect(entries.first?[VisitField.date] == "2026-10-02")
    }
}
