import Casework
import Records
import Storage
import Wire

extension Node {
    private typealias Number = EntryFieldNumber.Problem

    /// Puts a problem on the list of a child or of a unit (M33).
    ///
    /// - Parameter written: fields of the problem by number, name or label; without other days it
    ///   was found and received today.
    package func addProblem(
        _ written: [WrittenField], to file: ChildFile, reason: String = ""
    ) throws -> WrittenFile {
        let problem = try newProblem(written, in: file)
        return try addEntry(problem.written, to: file, in: problem.collection, reason: reason)
    }

    /// A problem that is found in another act, such as a visit.
    func newProblem(_ what: String, in file: ChildFile) throws -> NewItem {
        try newProblem([WrittenField(String(Number.what), what)], in: file)
    }

    private func newProblem(_ written: [WrittenField], in file: ChildFile) throws -> NewItem {
        let given = try filling(
            [
                (Number.found, today.description), (Number.received, today.description),
                (Number.state, String(ProblemState.open)),
            ], beside: written, in: problems(in: file))
        return NewItem(Self.problemList, given + written)
    }

    /// Gives a problem to whoever is to clear it.
    ///
    /// - Parameters:
    ///   - item: by its number in the list or its name.
    ///   - written: who and until when, and what else is to be said of it.
    package func assignProblem(
        _ item: String, of file: ChildFile, _ written: [WrittenField], reason: String = ""
    ) throws -> WrittenFile {
        try move(item, of: file, to: ProblemState.assigned, [], written, reason: reason)
    }

    /// Marks a problem as done; refused without its result (M38).
    package func finishProblem(
        _ item: String, of file: ChildFile, _ written: [WrittenField], reason: String = ""
    ) throws -> WrittenFile {
        try move(
            item, of: file, to: ProblemState.done, [(Number.done, today.description)], written,
            reason: reason)
    }

    /// Verifies that a problem is cleared; refused to whoever marked it as done (M33, M38).
    package func verifyProblem(
        _ item: String, of file: ChildFile, _ written: [WrittenField], reason: String = ""
    ) throws -> WrittenFile {
        try move(
            item, of: file, to: ProblemState.verified,
            [(Number.checked, today.description)], written, reason: reason)
    }

    /// The name of the collection in every form that has it.
    private static let problemList = "problems"

    private func problems(in file: ChildFile) throws -> Field {
        try file.form.require(Self.problemList)
    }

    private func move(
        _ item: String, of file: ChildFile, to state: Int, _ given: [(Int, String)],
        _ written: [WrittenField], reason: String
    ) throws -> WrittenFile {
        let field = try problems(in: file)
        let filled = try filling(given, beside: written, in: field)
        let state = WrittenField(String(Number.state), String(state))
        return try addEntry(
            [state] + filled + written, to: file, in: Self.problemList, correcting: item,
            reason: reason)
    }

    /// What stands in an entry if nothing else is said; what is empty is left out.
    func filling(
        _ given: [(number: Int, text: String)], beside written: [WrittenField], in field: Field
    ) throws -> [WrittenField] {
        let named = try written.map { try field.itemField(named: $0.name).number }
        return given.filter { !$0.text.isEmpty && !named.contains($0.number) }
            .map { WrittenField(String($0.number), $0.text) }
    }
}

extension Node {
    /// The problems of children and offices, the most overdue first; those without a day last. Only
    /// the files that have such are opened.
    package func problems(_ filter: ProblemFilter) throws -> [KnownProblem] {
        try read { transaction in
            var reader = try ProblemReader(self, transaction)
            let united = try UnitedChildren(transaction, sight(transaction))
            let children = united.children.filter { child in
                filter.units.contains(child.unit) && !child.isMovedAway
                    && child.summary.problems.contains(where: filter.shows)
            }
            var found = try united.map(children) { child, record in
                try reader.problems(of: record, child.record, in: child.unit, child: child)
            }.joined().map { $0 }
            for unit in filter.units.sorted() {
                guard let row = try transaction.recordRows(of: unit, kind: .register).first else {
                    continue
                }
                let registers = try Self.registers(with: row, transaction)
                found += try reader.problems(of: registers.record, row.id, in: unit)
            }
            return found.filter { filter.shows($0.mark) }.sorted { $0.place < $1.place }
        }
    }
}

/// Reads the problems of records, as far as the person may read them.
private struct ProblemReader {
    private let tree: UnitTree
    private let roles: PersonRoles
    private let today: CalendarDay
    private var calendars: UnitCalendars

    init(_ node: Node, _ transaction: Transaction) throws {
        tree = try node.units(transaction)
        roles = try node.roles(transaction)
        today = node.today
        calendars = UnitCalendars(tree)
    }

    mutating func problems(
        of record: Records.Record, _ id: Dot, in unit: Identifier, child: KnownChild? = nil
    ) throws -> [KnownProblem] {
        guard let field = ProblemMark.collection(of: record.kind),
            field.access.readers.contains(roles.reader(in: unit))
        else { return [] }
        let open = record.openItems
        let calendar = calendars.calendar(of: unit)
        return record.currentEntries(of: field.number).enumerated().map { place, entry in
            let deadlines = open.filter { $0.entry == entry.id }.map { item in
                item.deadline(by: calendar, on: today) { tree.clearing($0, of: unit) }
            }
            return KnownProblem(
                child: child, record: id, unit: unit, number: place + 1, entry: entry,
                mark: ProblemMark(entry, of: field), deadline: deadlines.min())
        }
    }
}

extension KnownProblem {
    /// Where it stands in lists.
    fileprivate var place: (CalendarDay, Dot, Int) { (deadline?.day ?? .latest, record, number) }
}

extension KnownChild {
    /// Whether the work went along with the file to another unit.
    var isMovedAway: Bool { summary.status == ChildStatus.moved && !summary.links.isEmpty }
}
