import Casework
import Node
import Records
import Wire

/// What must be seen in a file.
extension Stage {
    /// Compares what is seen with what the story says.
    static func expect<Seen: Equatable>(_ seen: Seen, is wanted: Seen) throws {
        guard seen == wanted else { throw StageError.unmet("it is \(seen)") }
    }

    private static func text(_ value: Value, _ field: Field) -> String {
        value == .null ? Slots.nothing : field.text(of: value, in: .english)
    }

    /// What a story has written, as the program would show it.
    private static func text(_ written: String, _ field: Field) throws -> String {
        written == Slots.nothing ? written : text(try field.parse(written).value, field)
    }

    func expectReading(_ slots: Slots) throws {
        let field = try Forms.child.require(slots["field"])
        let record = try node(slots.place).child(slots.child).record
        let values =
            field.isSet
            ? record.currentFacts(of: field.number).map { Value.integer(Int64($0.code)) }
            : record.values(of: field.number)
        try Self.expect(
            values.map { Self.text($0, field) }.sorted(),
            is: try slots.values.map { try Self.text($0, field) }.sorted())
    }

    private func conflict(_ slots: Slots) throws -> (Conflict, Field) {
        let field = try Forms.child.require(slots["field"])
        do {
            return (try Self.conflict(slots, try node(slots.place)).conflict, field)
        } catch is NodeError {
            throw StageError.unmet("there is no such conflict")
        }
    }

    private func expect(_ conflict: Conflict, _ field: Field, has slots: Slots) throws {
        try Self.expect(
            conflict.sides.map { Self.text($0.value, field) }.sorted(),
            is: try slots.values.map { try Self.text($0, field) }.sorted())
    }

    func expectConflict(_ slots: Slots, isHard: Bool) throws {
        let (conflict, field) = try conflict(slots)
        try expect(conflict, field, has: slots)
        guard conflict.rule.isHard == isHard else {
            throw StageError.unmet("it is \(isHard ? "soft" : "hard")")
        }
        guard isHard else { return }
        try Self.expect(
            conflict.acting.map { Self.text($0, field) },
            is: try Self.text(slots["value"], field))
    }

    func expectDispute(_ slots: Slots) throws {
        let (conflict, field) = try conflict(slots)
        try expect(conflict, field, has: slots)
        guard conflict.isDisputedResolution else {
            throw StageError.unmet("the sides are not all decisions")
        }
    }

    func expectConflicts(_ slots: Slots) throws {
        try Self.expect(try node(slots.place).conflicts().count, is: slots.count)
    }

    func expectFileConflict(
        _ slots: Slots, _ isMeant: (StructuralConflict) -> Bool
    ) throws {
        let found = try Self.fileConflicts(slots, try node(slots.place)).map(\.conflict)
        guard found.contains(where: isMeant) else {
            throw StageError.unmet("it sees \(found.count) other conflicts of the child's files")
        }
    }

    func expectSameFile(_ slots: Slots) throws {
        let files = try [slots.place, slots.other].map { try node($0).child(slots.child).record }
        guard files[0] == files[1] else { throw StageError.unmet("the files differ") }
    }

    func expectVisits(_ slots: Slots) throws {
        try Self.expect(try node(slots.place).child(slots.child).visits.count, is: slots.count)
    }

    func expectMarkedVisits(_ slots: Slots) throws {
        let record = try node(slots.place).child(slots.child).record
        let marked = record.entries(of: ChildField.visits).count {
            $0.status == .editedAgainstRemoval
        }
        try Self.expect(marked, is: slots.count)
    }

    func expectDue(_ slots: Slots) throws {
        let node = try node(slots.place)
        let due = try node.summary(of: try node.child(slots.child)).nextDue
        try Self.expect(due.map(\.description) ?? "no day", is: slots["date"])
    }

    func expectDoubts(_ slots: Slots) throws {
        let node = try node(slots.place)
        let history = try node.history(of: try node.child(slots.child), .english)
        try Self.expect(history.count { $0.doubt != nil }, is: slots.count)
    }

    func expectKeeper(_ slots: Slots) throws {
        let keeper = try node(slots.place).child(slots.child).working.unit
        guard keeper == unit(of: slots.other) else {
            throw StageError.unmet("another unit works on the file")
        }
    }
}
