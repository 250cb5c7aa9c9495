package import Records
package import Wire

extension FileView {
    /// The items of one field as the whole view has them, without making the rest of it; none if
    /// the field is empty or not for the reader's role. What is sealed stays sealed.
    package static func items(
        of field: Field, in record: Record, on day: CalendarDay, role: FormRole,
        _ language: Language, unitName: @escaping (Identifier) -> String
    ) -> Collection {
        let values = ValueWriter(language: language, opensSealed: false, unitName: unitName)
        let items = ItemWriter(record: record, day: day, role: role, values: values)
        let isReadable = field.access.readers.contains(role)
        let found = !isReadable ? nil : field.isSet ? items.set(field) : items.collection(field)
        return found ?? Collection(field: field, entries: [], past: 0)
    }
}
