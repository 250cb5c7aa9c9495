import Casework
import Records
import Storage
import Trust
import Wire

extension Node {
    /// Fails if operations end an entry of a record without result and checker (M38).
    func checkCompletion(
        of operations: [Operation], in row: RecordRow, _ transaction: Transaction
    ) throws {
        let ends = operations.compactMap { EntryEnding($0, in: row.kind) }
        guard !ends.isEmpty else { return }
        let record = try whole(row, transaction).record
        var authors = try AuthorDirectory(self, transaction)
        for end in ends {
            let entry = end.known(in: record)
            let isDone = entry.map(end.rule.mayBeDone) ?? false
            guard isDone || !end.isVerifying else { throw ClosureFault.notDone(end.rule) }
            let value = { end.value($0, after: operations, entry) }
            let missing = end.rule.needs(value).filter { value($0) == .null }
            guard missing.isEmpty else {
                throw ClosureFault.noResult(end.rule, missing: missing)
            }
            guard end.isVerifying, let entry, !end.copies(entry) else { continue }
            for dot in end.rule.markings(of: entry, in: record) {
                if try authors.author(of: dot)?.key == person { throw ClosureFault.ownWork }
            }
        }
    }

    /// Whoever verifies is named as the checker, unless the draft names someone (M38).
    func nameChecker(in draft: inout EntryDraft, of kind: RecordKind) throws {
        guard let rule = Completion.of(draft.collection.number, in: kind),
            let checker = rule.checker, !draft.written.contains(checker),
            draft.written.contains(rule.verified.field),
            rule.verified.isMet(by: draft.value(rule.verified.field))
        else { return }
        draft.set(checker, to: .text(try author().name))
    }

    /// A record with the others that are seen as one with it.
    func whole(_ row: RecordRow, _ transaction: Transaction) throws -> ChildFile {
        try FileGroups.file(row, transaction, sight(transaction))
    }

    /// Fails if a child's file is closed while something about the child is not ended: a danger
    /// keeps it open; for a problem the note says why it is closed all the same.
    func requireEnded(_ child: ChildFile, note: String) throws {
        let open = child.record.openItems.compactMap { item in
            Clocks.clock(item.clock).map { (clock: $0, entry: item.entry) }
        }
        let dangers = Set(open.filter { $0.clock.isDanger }.map(\.entry))
        guard dangers.isEmpty else { throw ClosureFault.openDanger(dangers.count) }
        let problems = Set(
            open.filter { Completion.of($0.clock.collection, in: .child) != nil }.map(\.entry))
        guard problems.isEmpty || note.contains(where: { !$0.isWhitespace }) else {
            throw ClosureFault.openProblems(problems.count)
        }
    }
}

/// An operation that says how far an entry is, or what came of it.
private struct EntryEnding {
    let rule: Completion
    /// The entry that is written, or the one that a new one corrects; nil for a new one.
    private let entry: EntryID?
    /// The fields that the operation writes.
    private let fields: [EntryField]
    private let isNew: Bool

    /// Nil for what ends nothing.
    init?(_ operation: Operation, in kind: RecordKind) {
        switch operation {
        case .write(.entry(let collection, let id, let number), let value, _):
            guard let rule = Completion.of(collection, in: kind),
                rule.fields.contains(number)
            else { return nil }
            self.rule = rule
            (entry, fields, isNew) = (id, [EntryField(number, value)], false)
        case .add(let collection, let fields, let corrects):
            guard let rule = Completion.of(collection, in: kind) else { return nil }
            self.rule = rule
            (entry, self.fields, isNew) = (corrects, fields, true)
        default: return nil
        }
    }

    /// Whether the operation itself says that someone verified the entry.
    var isVerifying: Bool {
        fields.contains {
            $0.number == rule.verified.field && rule.verified.isMet(by: $0.value)
        }
    }

    func known(in record: Records.Record) -> Entry? {
        record.entries(of: rule.collection).first { $0.id == entry }
    }

    /// What stands in a field of the entry once all operations are written.
    func value(_ number: Int, after operations: [Operation], _ known: Entry?) -> Value {
        if isNew { return fields.first { $0.number == number }?.value ?? .null }
        for case .write(.entry(rule.collection, let id, number), let value, _) in operations
        where id == entry { return value }
        return known?.value(number) ?? .null
    }

    /// Whether a new entry only repeats that the one which it takes the place of was verified.
    func copies(_ entry: Entry) -> Bool { isNew && rule.verified.mayHold(in: entry) }
}
