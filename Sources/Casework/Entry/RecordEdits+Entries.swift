package import Records

extension RecordEdits {
    /// Adds an entry to a collection, such as a visit.
    package mutating func add(_ draft: EntryDraft) throws(FieldRefusal) {
        let fields = try draft.finished()
        append(
            .add(
                collection: draft.collection.number, fields: fields,
                corrects: draft.corrects))
        note(draft.warnings)
    }

    /// Takes an entry out, with a reason; it names all values of the entry that its writer saw.
    package mutating func removeEntry(
        _ id: EntryID, from collection: Field, reason: String
    ) throws(FieldRefusal) {
        let entry = try entry(id, of: collection)
        let corrections = entry.correctedBy.map(\.dot)
        let seen = (entry.cells.flatMap(\.dots) + corrections).sorted()
        let unique = zip(seen, [nil] + seen.map(Optional.some)).filter { $0 != $1 }.map(\.0)
        append(
            .remove(collection: collection.number, id, reason: .text(reason), seen: unique))
    }

    /// A draft that corrects an entry: a new entry with what the old one said, to be changed.
    package func correction(of id: EntryID, in collection: Field) throws(FieldRefusal) -> EntryDraft
    {
        EntryDraft(collection, correcting: try entry(id, of: collection))
    }

    private func entry(_ id: EntryID, of collection: Field) throws(FieldRefusal) -> Entry {
        guard collection.isCollection else { throw .isNotCollection(field: collection.number) }
        guard let entry = record?.entries(of: collection.number).first(where: { $0.id == id })
        else { throw .noSuchEntry(field: collection.number) }
        return entry
    }
}
