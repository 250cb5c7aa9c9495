package import Records

/// A collection whose entries each record one act, as data.
package struct AuditedCollection: Hashable, Sendable {
    /// What each entry records, unless a field of the entry says so itself.
    package let act: AuditedAct
    /// The records in which it stands.
    package let kind: RecordKind
    /// By its number in the form.
    package let collection: Int
    /// The field of an entry that says on which day; an entry without it records no such act, but
    /// for those that are nothing else.
    package let day: Int
    /// The fields that say what it was about.
    package let what: [Int]
    /// The field that says why, or for what.
    package let reason: Int?
    /// The field that names who did it, where the entry is someone else's.
    package var person: Int?

    /// Every collection that is audited: the openings in all forms whose records keep a list of
    /// them, so that nothing is opened without anyone being told, and whatever left the files.
    package static let all =
        Forms.all.filter(\.recordsOpenings).map { openings(of: $0.kind) }
        + [exports, extracts, packets, handOvers, erased]

    private static let exports = AuditedCollection(
        act: .export, kind: .register, collection: RegisterForm.exports,
        day: EntryFieldNumber.Export.day,
        what: [EntryFieldNumber.Export.what, EntryFieldNumber.Export.count],
        reason: EntryFieldNumber.Export.purpose)

    private static let extracts = AuditedCollection(
        act: .extract, kind: .register, collection: RegisterForm.extracts,
        day: EntryFieldNumber.Extract.day,
        what: [
            EntryFieldNumber.Extract.department, EntryFieldNumber.Extract.receiver,
            EntryFieldNumber.Extract.children, EntryFieldNumber.Extract.fields,
        ], reason: EntryFieldNumber.Extract.purpose)

    private static let packets = AuditedCollection(
        act: .packet, kind: .child, collection: ChildField.referrals,
        day: EntryFieldNumber.Referral.packetGiven, what: [EntryFieldNumber.Referral.to],
        reason: EntryFieldNumber.Referral.packetPurpose,
        person: EntryFieldNumber.Referral.packetPerson)

    private static let handOvers = AuditedCollection(
        act: .handOver, kind: .child, collection: ChildForm.handOvers,
        day: EntryFieldNumber.HandOver.date, what: [EntryFieldNumber.HandOver.other],
        reason: EntryFieldNumber.HandOver.purpose)

    /// What was done with files that are gone.
    private static let erased = AuditedCollection(
        act: .opening, kind: .register, collection: RegisterForm.erasedActs,
        day: EntryFieldNumber.ErasedAct.day, what: [EntryFieldNumber.ErasedAct.what], reason: nil,
        person: EntryFieldNumber.ErasedAct.person)

    private static func openings(of kind: RecordKind) -> AuditedCollection {
        AuditedCollection(
            act: .opening, kind: kind, collection: SealedReadings.collection,
            day: EntryFieldNumber.Reading.date, what: [EntryFieldNumber.Reading.what],
            reason: EntryFieldNumber.Reading.reason)
    }

    /// Whether the role may read who did what.
    package func mayRead(as role: FormRole) -> Bool {
        let access = Forms.form(of: kind)?[collection]?.access ?? .keepers
        return access.readers.contains(role)
    }

    /// The acts that a record's entries record, each with its entry. What a correction repeats of
    /// the entry that it corrects was not done again.
    ///
    /// - Parameter form: by which codes are named.
    package func readings(
        in record: Record, by form: Form
    ) -> [(entry: EntryID, reading: AuditedReading)] {
        let entries = record.entries(of: collection)
        let isPart = form[collection]?.upkeep != .byProgram
        return entries.compactMap { entry in
            guard !isPart || entry.value(day) != .null else { return nil }
            let said = reading(entry, by: form)
            let earlier = entries.first { $0.id == entry.corrects }
            guard earlier.map({ reading($0, by: form) }) != said else { return nil }
            return (entry.id, said)
        }
    }

    private func reading(_ entry: Entry, by form: Form) -> AuditedReading {
        let fields = form[collection]?.entryFields ?? []
        let text = { (number: Int) in
            fields.first { $0.number == number }?.text(of: entry.value(number), in: .chinese) ?? ""
        }
        let isOfErased = collection == RegisterForm.erasedActs && kind == .register
        typealias Erased = EntryFieldNumber.ErasedAct
        let told = isOfErased ? AuditedAct(rawValue: Optional(entry.value(Erased.act)).code) : nil
        let count = isOfErased ? Optional(entry.value(Erased.count)).code : 1
        return AuditedReading(
            act: told ?? act, day: CalendarDay(entry.value(day)),
            what: what.map(text).filter { !$0.isEmpty }
                .joined(separator: Language.chinese.separator),
            reason: reason.map(text) ?? "", count: max(1, count),
            file: isOfErased ? text(Erased.file) : nil,
            person: person.map(text).flatMap { $0.isEmpty ? nil : $0 })
    }
}
