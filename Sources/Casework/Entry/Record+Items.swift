package import Records

extension Record {
    /// The entries of a collection that count, in the order of their first day, then of their
    /// names: people name an entry by its place here.
    package func currentEntries(of collection: Int) -> [Entry] {
        entries(of: collection).filter(\.isCurrent).map { ($0.firstDay, $0) }
            .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    }

    /// The item that a person means: an entry by its number in lists, or by the code of the change
    /// that added it; an element by its number or name in the code list.
    package func item(_ written: String, of field: Field) throws(FieldRefusal) -> ItemID {
        guard let item = field.isSet ? element(written, of: field) : entry(written, of: field)
        else { throw .noSuchEntry(field: field.number) }
        return item
    }

    private func element(_ written: String, of set: Field) -> ItemID? {
        let key = WrittenText.key(written)
        let named = set.codes?.find(written)?.code.number
        let found = facts(of: set.number).first { element in
            element.code == named || key == String(element.code)
                || element.code == CodeList.unlisted
                    && element.fact.basis.map(WrittenText.key) == key
        }
        return found.map { .element($0.code) }
    }

    /// A change may have added several entries: then only the number says which is meant.
    private func entry(_ written: String, of collection: Field) -> ItemID? {
        let entries = currentEntries(of: collection.number)
        if let number = Int(WrittenText.key(written)), entries.indices.contains(number - 1) {
            return .entry(entries[number - 1].id)
        }
        guard let code = RecordCode(written) else { return nil }
        let named = entries.filter { code.matches($0.id.dot) }
        return named.count == 1 ? .entry(named[0].id) : nil
    }
}

extension Entry {
    /// The first day that stands in the entry.
    fileprivate var firstDay: CalendarDay {
        cells.lazy.compactMap { CalendarDay($0.lastLive.value) }.first ?? .earliest
    }
}
