package import Records

/// A collection whose entries each record one act, as data.
package struct AuditedCollection: Hashable, Sendable {
    /// What each entry records.
    package let act: AuditedAct
    /// The records in which it stands.
    package let kind: RecordKind
    /// By its number in the form.
    package let collection: Int
    /// The field of an entry that says on which day.
    package let day: Int
    /// The field that says what it was about.
    package let what: Int
    /// The field that says why, or for what.
    package let reason: Int

    /// Every collection that is audited: the openings in all forms whose records keep a list of
    /// them, so that nothing is opened without anyone being told, and what was exported.
    package static let all =
        Forms.all.filter(\.recordsOpenings).map { openings(of: $0.kind) } + [exports]

    private static let exports = AuditedCollection(
        act: .export, kind: .register, collection: RegisterForm.exports,
        day: EntryFieldNumber.Export.day, what: EntryFieldNumber.Export.what,
        reason: EntryFieldNumber.Export.purpose)

    private static func openings(of kind: RecordKind) -> AuditedCollection {
        AuditedCollection(
            act: .opening, kind: kind, collection: SealedReadings.collection,
            day: EntryFieldNumber.Reading.date, what: EntryFieldNumber.Reading.what,
            reason: EntryFieldNumber.Reading.reason)
    }

    /// Whether the role may read who did what.
    package func mayRead(as role: FormRole) -> Bool {
        let access = Forms.form(of: kind)?[collection]?.access ?? .keepers
        return access.readers.contains(role)
    }

    /// What an entry records: the day, what it was about, and why.
    package func reading(
        _ entry: Entry
    ) -> (day: CalendarDay?, what: String, reason: String) {
        let text = { (field: Int) in Optional(entry.value(field)).text }
        return (CalendarDay(entry.value(day)), text(what), text(reason))
    }
}
