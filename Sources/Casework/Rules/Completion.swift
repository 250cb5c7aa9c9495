package import Records

/// How the entries of a collection are ended: what is marked as done says with what result, and
/// someone else than who did it verifies it (M33, M38: nothing closes without result and checker).
/// Data, as forms are.
package struct Completion: Hashable, Sendable {
    /// The records whose entries are ended so.
    package let kind: RecordKind
    /// The collection of these entries.
    package let collection: Int
    /// Says that it was done and waits to be verified.
    package let done: EntryTest
    /// Says that someone else has verified it, which ends it.
    package let verified: EntryTest
    /// The fields of the entry that say what came of it, once it is done.
    private let results: [Int]
    /// Those that say so once it is verified.
    private let closing: [Int]
    /// The field that names whoever verified it; nil where none does.
    package let checker: Int?

    private init(
        _ collection: Int, in kind: RecordKind = .child, done: EntryTest, verified: EntryTest,
        results: [Int], closing: [Int] = [], checker: Int? = nil
    ) {
        self.kind = kind
        self.collection = collection
        self.done = done
        self.verified = verified
        self.results = results
        self.closing = closing
        self.checker = checker
    }

    /// Every collection that is ended so.
    private static let all = [
        problems(of: .child, ChildField.problems), problems(of: .register, RegisterForm.problems),
        measures, referrals, returns, schoolNotices, notices, specialCases, meetings,
    ]

    private static func problems(of kind: RecordKind, _ collection: Int) -> Completion {
        typealias Number = EntryFieldNumber.Problem
        return Completion(
            collection, in: kind, done: .holds(Number.state, [ProblemState.done]),
            verified: .holds(Number.state, [ProblemState.verified]), results: [Number.result],
            checker: Number.checker)
    }

    /// What could not be done says so as its result, and is verified like what was done (M39).
    private static let measures = Completion(
        ChildField.measures,
        done: .holds(EntryFieldNumber.Measure.state, MeasureState.ended),
        verified: .holds(EntryFieldNumber.Measure.state, [MeasureState.verified]),
        results: [EntryFieldNumber.Measure.result], checker: EntryFieldNumber.Measure.checker)

    /// A department does it, an office writes down that it did, and someone else looks whether the
    /// child has it (M40).
    private static let referrals = Completion(
        ChildField.referrals,
        done: .holds(EntryFieldNumber.Referral.state, [ReferralState.done.rawValue]),
        verified: .holds(EntryFieldNumber.Referral.state, [ReferralState.verified.rawValue]),
        results: [EntryFieldNumber.Referral.result], checker: EntryFieldNumber.Referral.checker)

    /// Home, school and doctor are looked at first; whoever did so does not close it (M58).
    private static let returns = Completion(
        ChildField.returns, done: .filled(EntryFieldNumber.Return.checked),
        verified: .filled(EntryFieldNumber.Return.closed),
        results: [
            EntryFieldNumber.Return.home, EntryFieldNumber.Return.school,
            EntryFieldNumber.Return.medical,
        ], closing: [EntryFieldNumber.Return.result])

    /// Whoever is told that the child is back does not close the notice; someone looks (M30).
    private static let schoolNotices = Completion(
        ChildForm.schoolNotices,
        done: .holds(EntryFieldNumber.SchoolNotice.result, SchoolReturn.ended),
        verified: .filled(EntryFieldNumber.SchoolNotice.checked),
        results: [EntryFieldNumber.SchoolNotice.result],
        checker: EntryFieldNumber.SchoolNotice.checker)

    /// What a department says that it did about premises is looked at there (M77).
    private static let notices = written(
        in: RegisterForm.notices, EntryFieldNumber.Notice.result,
        verified: EntryFieldNumber.Notice.checked, by: EntryFieldNumber.Notice.checker)

    private static let specialCases = written(
        in: RegisterForm.specialCases, EntryFieldNumber.SpecialCase.result,
        verified: EntryFieldNumber.SpecialCase.checked, by: EntryFieldNumber.SpecialCase.checker)

    /// What was agreed on, not that the meeting was held (M71).
    private static let meetings = written(
        in: RegisterForm.meetings, EntryFieldNumber.Meeting.result,
        verified: EntryFieldNumber.Meeting.checked, by: EntryFieldNumber.Meeting.checker)

    /// Entries of registers that are done as soon as their result is written.
    private static func written(
        in collection: Int, _ result: Int, verified: Int, by checker: Int
    ) -> Completion {
        Completion(
            collection, in: .register, done: .filled(result), verified: .filled(verified),
            results: [result], checker: checker)
    }

    /// How the entries of a collection are ended; nil where nobody has to verify anything.
    package static func of(_ collection: Int, in kind: RecordKind) -> Completion? {
        all.first { $0.collection == collection && $0.kind == kind }
    }
}

extension Completion {
    /// The fields that say how far an entry is, or what came of it.
    package var fields: [Int] { [done.field, verified.field] + results + closing }

    /// What has to be said of an entry.
    ///
    /// - Parameter value: what stands in a field of it.
    package func needs(_ value: (Int) -> Value) -> [Int] {
        if verified.isMet(by: value(verified.field)) { return results + closing }
        return done.isMet(by: value(done.field)) ? results : []
    }

    /// Whether anyone holds the entry to be done.
    package func mayBeDone(_ entry: Entry) -> Bool {
        done.mayHold(in: entry) || verified.mayHold(in: entry)
    }

    /// The changes that marked an entry as done, sorted. Of an entry that takes the place of
    /// another, such as in a file that moved, those that marked the other one: copying is not
    /// doing.
    ///
    /// - Parameter record: with the entry and those before it, as far as they are here.
    package func markings(of entry: Entry, in record: Record) -> [Dot] {
        var markings: [Dot] = []
        for one in chain(from: entry, in: record).reversed() {
            let cell = one[done.field]
            let own = ((cell?.live ?? []) + (cell?.replaced ?? []))
                .filter { done.isMet(by: $0.value) }.map(\.dot)
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
