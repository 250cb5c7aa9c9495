package import Records

/// How the entries of a collection are ended: what is marked as done says with what result, and
/// someone else than who did it verifies it (M33, M38: nothing closes without result and checker).
/// Data, as forms are.
package struct Completion: Hashable, Sendable {
    /// The records whose entries are ended so.
    package let kind: RecordKind
    /// The collection of these entries.
    package let collection: Int
    /// The field of the entry that says how far it is.
    package let state: Int
    /// The state of what was done and waits to be verified.
    package let done: Int
    /// The state of what someone else has verified.
    package let verified: Int
    /// The field of the entry that says what came of it.
    package let result: Int

    /// Every collection that is ended so.
    private static let all = [
        problems(of: .child, ChildField.problems), problems(of: .register, RegisterForm.problems),
    ]

    private static func problems(of kind: RecordKind, _ collection: Int) -> Completion {
        Completion(
            kind: kind, collection: collection, state: EntryFieldNumber.Problem.state,
            done: ProblemState.done, verified: ProblemState.verified,
            result: EntryFieldNumber.Problem.result)
    }

    /// How the entries of a collection are ended; nil where nobody has to verify anything.
    package static func of(_ collection: Int, in kind: RecordKind) -> Completion? {
        all.first { $0.collection == collection && $0.kind == kind }
    }
}

extension Completion {
    /// The changes that marked an entry as done, sorted. Of an entry that takes the place of
    /// another, such as in a file that moved, those that marked the other one: copying is not
    /// doing.
    ///
    /// - Parameter record: with the entry and those before it, as far as they are here.
    package func markings(of entry: Entry, in record: Record) -> [Dot] {
        var markings: [Dot] = []
        for one in chain(from: entry, in: record).reversed() {
            let cell = one[state]
            let own = ((cell?.live ?? []) + (cell?.replaced ?? []))
                .filter { $0.value == .integer(Int64(done)) }.map(\.dot)
            markings += own.filter { markings.isEmpty || $0 != one.id.dot }
        }
        return markings.sorted()
    }

    /// The entry, the one that it corrects, and so on. Forged changes may correct one another all
    /// around.
    private func chain(from entry: Entry, in record: Record) -> [Entry] {
        let entries = record.entries(of: collection)
        var chain = [entry]
        while let corrected = chain.last?.corrects,
            !chain.contains(where: { $0.id == corrected }),
            let before = entries.first(where: { $0.id == corrected })
        { chain.append(before) }
        return chain
    }
}
