package import Records

extension Entry {
    /// The value of a field of the entry that counts for now: the settled one; of a hard conflict
    /// the more protective, of a soft one as `value` gives it.
    package func acting(_ field: Field) -> Value {
        guard let state = self[field.number], state.isConflicted, field.rule.isHard else {
            return value(field.number)
        }
        return field.rule.acting(among: state.sides.map(\.value)) ?? .null
    }

    /// The acting code of a field of an entry of a collection; 0 where nothing stands.
    package func actingCode(_ number: Int, in collection: Field) -> Int {
        guard let field = collection.entryFields.first(where: { $0.number == number }) else {
            return 0
        }
        return Optional(acting(field)).code
    }
}
