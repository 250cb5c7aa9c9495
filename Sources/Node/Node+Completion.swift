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
            let after = end.after(operations, in: record)
            guard after.state == end.rule.done || after.state == end.rule.verified else { continue }
            let isVerifying = end.writes(end.rule.verified)
            let entry = end.known(in: record)
            let isDone = entry.map { end.mayFollow($0) } ?? false
            guard isDone || !isVerifying else { throw ClosureFault.notDone }
            if after.result == .null { throw ClosureFault.noResult }
            guard isVerifying, let entry, !end.copies(entry) else { continue }
            for dot in end.rule.markings(of: entry, in: record) {
                if try authors.author(of: dot)?.key == person { throw ClosureFault.ownWork }
            }
        }
    }

    /// A record with the others that are seen as one with it.
    func whole(_ row: RecordRow, _ transaction: Transaction) throws -> ChildFile {
        try FileGroups(transaction, sight(transaction)).file(row)
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
                number == rule.state || number == rule.result
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

    func writes(_ state: Int) -> Bool {
        fields.contains { $0.number == rule.state && $0.value == .integer(Int64(state)) }
    }

    func known(in record: Records.Record) -> Entry? {
        record.entries(of: rule.collection).first { $0.id == entry }
    }

    /// State and result of the entry once all operations are written.
    func after(
        _ operations: [Operation], in record: Records.Record
    ) -> (state: Int, result: Value) {
        let known = known(in: record)
        let value = { (number: Int) -> Value in
            if isNew { return fields.first { $0.number == number }?.value ?? .null }
            for case .write(.entry(rule.collection, let id, number), let value, _) in operations
            where id == entry { return value }
            return known?.value(number) ?? .null
        }
        var state = 0
        if case .integer(let code) = value(rule.state) { state = Int(clamping: code) }
        return (state, value(rule.result))
    }

    /// Whether a new entry only repeats that the one which it takes the place of was verified.
    func copies(_ entry: Entry) -> Bool { isNew && values(of: entry).contains(rule.verified) }

    /// Whether anyone holds the entry to be done.
    func mayFollow(_ entry: Entry) -> Bool {
        values(of: entry).contains { $0 == rule.done || $0 == rule.verified }
    }

    private func values(of entry: Entry) -> [Int] {
        (entry[rule.state]?.live ?? []).compactMap { write in
            if case .integer(let code) = write.value { Int(clamping: code) } else { nil }
        }
    }
}
