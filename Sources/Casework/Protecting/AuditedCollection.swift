package import Records

/// A collection whose entries each record one act, as data.
package struct AuditedCollection: Hashable, Sendable {
    package let act: AuditedAct
    /// The records in which it stands.
    package let kind: RecordKind
    package let collection: Int
    /// Fields of an entry: the day, what it was about, and why or for what.
    package let day: Int
    package let what: Int
    package let reason: Int

    /// Every collection that is audited.
    package static let all = [openings(of: .child), openings(of: .register)]

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
