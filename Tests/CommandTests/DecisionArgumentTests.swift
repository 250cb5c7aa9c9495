import ArgumentParser
import Casework
import Records
import Testing
import Wire

@testable import Command

@Suite("What belongs together in conflict resolve") struct DecisionArgumentTests {
    @Test(
        "What would be dropped, or written against the person's wish, is refused",
        arguments: [
            ["--take", "1"], ["7K3QX-12-2/7"], ["7K3QX-12-2/7", "--take", "1", "--preview"],
            ["7K3QX-12-2/7", "--take", "1", "--yes"], ["7K3QX-12-2/7", "--take", "1", "--hard"],
            ["--preview"], ["7K3QX-12-2/7", "--take", "1", "--all"], ["--all"],
        ])
    func refused(arguments: [String]) {
        #expect(throws: (any Error).self) { try ConflictResolve.parse(arguments) }
    }

    @Test(
        "One by name, many by a rule, and the dialogue with filters are taken",
        arguments: [
            ["7K3QX-12-2/7", "--take", "1", "--reason", "x"],
            ["--all", "--take-acting", "--hard", "--preview"], [], ["--hard"],
        ])
    func taken(arguments: [String]) throws {
        #expect(try ConflictResolve.parse(arguments).all == arguments.contains("--all"))
    }

    @Test("A field names cells of children's files only, one of an entry behind its collection")
    func fields() throws {
        let entry = EntryID(dot: Dot(log: Identifier(high: 1, low: 1), number: 1), ordinal: 0)
        let date = Cell.entry(ChildField.visits, entry, VisitField.date)
        let place = Cell.entry(ChildField.visits, entry, VisitField.place)
        let risk = try FieldName("风险等级")
        #expect(risk.names(.field(ChildField.risk), of: .child))
        #expect(!risk.names(.field(ChildField.risk), of: .unit))
        let visit = try FieldName("visits/date")
        #expect(visit.names(date, of: .child) && !visit.names(place, of: .child))
        #expect(throws: FieldRefusal.self) { try FieldName("visits/nothing") }
    }
}
