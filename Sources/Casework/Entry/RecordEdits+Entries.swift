package import Records

extension RecordEdits {
    /// Adds an item to a field, such as a visit, or corrects one as the field has it.
    package mutating func add(_ draft: EntryDraft) throws(FieldRefusal) {
        let isLadder = form.kind == .child && draft.collection.number == ChildField.custody
        if isLadder { try followLadder(draft) }
        switch draft.corrects {
        case _ where draft.collection.isSet: try put(draft)
        case .entry(let id) where isAmended(id, in: draft.collection):
            try amend(try entry(id, of: draft.collection), by: draft)
        case .entry(let id): try append(draft, correcting: id)
        default: try append(draft, correcting: nil)
        }
        note(draft.warnings)
    }

    private mutating func append(
        _ draft: EntryDraft, correcting id: EntryID?
    ) throws(FieldRefusal) {
        let fields = try draft.finished()
        append(.add(collection: draft.collection.number, fields: fields, corrects: id))
    }

    /// An entry that one took out and another wrote is corrected by a new one: that ends the
    /// question whether it counts.
    private func isAmended(_ id: EntryID, in collection: Field) -> Bool {
        guard collection.upkeep == .amended else { return false }
        return (try? entry(id, of: collection))?.status == .present
    }

    private mutating func amend(_ entry: Entry, by draft: EntryDraft) throws(FieldRefusal) {
        _ = try draft.finished()
        let values = draft.written.map { (field: $0, value: draft.value($0)) }
        try write(values, into: entry, of: draft.collection)
    }

    /// Writes fields of an entry in their place; what people disagree about is refused.
    package mutating func write(
        _ values: [(field: Int, value: Value)], into entry: Entry, of collection: Field
    ) throws(FieldRefusal) {
        for (number, value) in values {
            let state = entry[number]
            guard state?.isConflicted != true else { throw .conflicted(field: collection.number) }
            guard state?.settledValue ?? .null != value else { continue }
            let cell = Cell.entry(collection.number, entry.id, number)
            append(.write(cell, value, replacing: state?.dots ?? []))
        }
    }

    /// Says of an element what the draft does. What stands in no list is kept under one number:
    /// further words join those that are there.
    private mutating func put(_ draft: EntryDraft) throws(FieldRefusal) {
        let (field, element) = (draft.collection, try draft.element())
        var (fact, corrected) = (element.fact, Int?.none)
        if case .element(let code) = draft.corrects { corrected = code }
        let present = record?.currentFacts(of: field.number).first { $0.code == element.code }
        if let present, corrected != element.code {
            guard element.code == CodeList.unlisted else {
                throw .alreadyInSet(field: field.number, code: element.code)
            }
            fact = present.fact.joined(with: fact)
        }
        if let corrected, corrected != element.code { take(corrected, outOf: field) }
        put(element.code, fact, into: field, asWritten: true)
    }

    /// Takes an item out, with a reason; of an entry it names all values that its writer saw.
    package mutating func remove(
        _ item: ItemID, from field: Field, reason: String
    ) throws(FieldRefusal) {
        switch item {
        case .entry(let id):
            try removeEntry(id, from: field, reason: reason)
            let isLadder = form.kind == .child && field.number == ChildField.custody
            if isLadder { settleLadder(without: id) }
        case .element(let code): take(code, outOf: field)
        }
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

    /// A draft that corrects an item: it begins with what the item says.
    package func correction(of item: ItemID, in field: Field) throws(FieldRefusal) -> EntryDraft {
        switch item {
        case .entry(let id): return EntryDraft(field, correcting: try entry(id, of: field))
        case .element(let code):
            guard let element = record?.facts(of: field.number).first(where: { $0.code == code })
            else { throw .noSuchEntry(field: field.number) }
            return EntryDraft(field, correcting: element)
        }
    }

    private func entry(_ id: EntryID, of collection: Field) throws(FieldRefusal) -> Entry {
        guard collection.isCollection else { throw .isNotCollection(field: collection.number) }
        guard let entry = record?.entries(of: collection.number).first(where: { $0.id == id })
        else { throw .noSuchEntry(field: collection.number) }
        return entry
    }
}

extension SetFact {
    /// The same with the words of another behind its own.
    fileprivate func joined(with other: SetFact) -> SetFact {
        let words = [basis, other.basis].compactMap { $0 }.joined(separator: "、")
        return SetFact(from: from ?? other.from, to: to ?? other.to, basis: words)
    }
}
