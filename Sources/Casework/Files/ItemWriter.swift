import Records

/// Writes the items of a record's collections and sets for a view.
struct ItemWriter {
    let record: Record
    let day: CalendarDay
    let role: FormRole
    let values: ValueWriter
    /// Stands for a side that cleared the cell.
    private static let nothing = Wording("(空)", "(nothing)")

    /// The entries of a collection; nil if it never had any.
    func collection(_ field: Field) -> FileView.Collection? {
        let all = record.entries(of: field.number)
        guard !all.isEmpty else { return nil }
        let current = record.currentEntries(of: field.number)
        return FileView.Collection(
            field: field,
            entries: current.enumerated().map { item($1, number: $0 + 1, of: field, among: all) },
            past: all.count - current.count)
    }

    private func item(
        _ entry: Entry, number: Int, of collection: Field, among all: [Entry]
    ) -> FileView.Item {
        let hasRival = entry.corrects.map { corrected in
            all.contains { $0.isCurrent && $0.corrects == corrected && $0.id != entry.id }
        }
        return FileView.Item(
            id: .entry(entry.id), number: number, written: entry.id.dot, corrects: entry.corrects,
            hasRival: hasRival ?? false,
            isEditedAgainstRemoval: entry.status == .editedAgainstRemoval,
            isConflicted: entry.cells.contains { $0.isConflicted },
            fields: readable(collection).compactMap { field in
                text(of: field, in: entry).map { (field, $0) }
            }, warnings: warnings(of: entry, in: collection))
    }

    /// What the role may read of an entry.
    private func readable(_ collection: Field) -> [Field] {
        collection.entryFields.filter { $0.access.readers.contains(role) }
    }

    /// All that people wrote, where they disagree; nil if nothing stands there.
    private func text(of field: Field, in entry: Entry) -> String? {
        if case .frontier = field.type { return nil }
        guard let state = entry[field.number], state.isConflicted else {
            let value = entry.value(field.number)
            return value == .null ? nil : values.text(value, field)
        }
        return state.sides.map { side in
            side.value == .null
                ? Self.nothing[values.language] : values.text(side.value, field)
        }.joined(separator: " ‖ ")
    }

    private func warnings(of entry: Entry, in collection: Field) -> [Warning] {
        let sealed = collection.entryFields.filter { $0.sensitivity == .sealed }.map(\.number)
        return ChildDoubts.warnings(
            of: entry, in: collection, born: record.birthDay, on: day
        ).filter { warning in
            values.opensSealed || !sealed.contains { $0 == warning.entryField }
        }
    }

    /// The elements of a set; nil if it never had any.
    func set(_ field: Field) -> FileView.Collection? {
        let states = record.cells.filter { state in
            if case .element(field.number, _) = state.cell { true } else { false }
        }
        guard !states.isEmpty else { return nil }
        let facts = record.facts(of: field.number)
        return FileView.Collection(
            field: field, entries: facts.map { item($0, of: field) },
            past: states.count - facts.count)
    }

    private func item(_ element: ParsedText.Element, of set: Field) -> FileView.Item {
        let state = record[.element(set.number, element.code)]
        let write = state?.live.first { SetFact($0.value) == element.fact } ?? state?.live.first
        let isSealed =
            !values.opensSealed && set.isSealed(element: element.code, element.fact)
        let given = element.itemValues
        let fields = set.itemFields.compactMap { field -> (field: Field, text: String)? in
            guard let value = given[field.number] else { return nil }
            let isHidden = isSealed && field.number != ElementField.code
            return isHidden ? nil : (field, values.text(value, field))
        }
        return FileView.Item(
            id: .element(element.code), number: element.code, written: write?.dot ?? record.id,
            corrects: nil, hasRival: false, isEditedAgainstRemoval: false, isConflicted: false,
            fields: fields,
            warnings: isSealed ? [] : ChildDoubts.warnings(of: element, in: set))
    }
}
