package import Records
package import Wire

/// A child's file as a person in a role may see it, in words.
package struct FileView: Sendable {
    /// The fields in which something stands, by number.
    package let lines: [Line]
    /// The collections with entries, by number.
    package let collections: [Collection]

    /// One field.
    package struct Line: Sendable {
        /// As the form has it, with label and sensitivity.
        package let field: Field
        /// The elements of a set; the value of a settled field; every side of a conflicted one.
        package let texts: [String]
        /// Whether `texts` are the sides; never of a set, whose elements stand for themselves.
        package let isConflicted: Bool
        /// The value that acts while people disagree; nil for a soft conflict.
        package let acting: String?
        /// Whether something stands there that was not opened.
        package let isSealed: Bool
        /// Those of this field; ages are judged by the day that the view is made for. Where
        /// something is sealed, none that repeats what stands there.
        package let warnings: [Warning]
    }

    /// One collection.
    package struct Collection: Sendable {
        /// The collection as the form has it; `entryFields` are those of its entries.
        package let field: Field
        /// Those that count, in the order of their first day, then of their names.
        package let entries: [Item]
        /// How many were taken out or corrected.
        package let past: Int
    }

    /// One entry.
    package struct Item: Sendable {
        package let id: EntryID
        /// The entry that this one takes the place of; nil if it corrects none.
        package let corrects: EntryID?
        /// Whether someone took it out while someone else went on writing it.
        package let isEditedAgainstRemoval: Bool
        /// Those in which something stands, in the form's order; sealed ones by a general word.
        package let fields: [(field: Field, text: String)]
        /// What should be looked at in the entry; of what is sealed, only once it is opened.
        package let warnings: [Warning]

        /// The text of a field; empty if nothing stands there.
        package subscript(field: Int) -> String {
            fields.first { $0.field.number == field }?.text ?? ""
        }
    }

    /// - Parameters:
    ///   - day: the day to judge ages by.
    ///   - role: what the reader may see.
    ///   - opensSealed: whether sealed items are opened; the caller has recorded that they are.
    ///   - unitName: what people call a unit.
    package init(
        _ record: Record, on day: CalendarDay, role: FormRole, _ language: Language,
        opensSealed: Bool, unitName: @escaping (Identifier) -> String
    ) {
        let form = Forms.form(of: record.kind) ?? Forms.child
        let writer = ViewWriter(
            record: record, day: day, language: language, opensSealed: opensSealed,
            unitName: unitName)
        let warnings = ChildDoubts.warnings(of: record, on: day)
        let readable = form.fields.filter { form.mayRead(.field($0.number), as: role) }
        lines = readable.compactMap { field in
            writer.line(field, warnings.filter { $0.field == field.number })
        }
        collections = readable.filter(\.isCollection).compactMap { writer.collection($0) }
    }
}

/// Writes values as texts.
private struct ViewWriter {
    let record: Record
    let day: CalendarDay
    let language: Language
    let opensSealed: Bool
    let unitName: (Identifier) -> String

    func line(_ field: Field, _ warnings: [Warning]) -> FileView.Line? {
        guard !field.isCollection else { return nil }
        let texts = texts(of: field)
        guard !texts.isEmpty || !warnings.isEmpty else { return nil }
        let isConflicted = record[.field(field.number)]?.isConflicted ?? false
        var acting: String?
        if isConflicted, field.rule.isHard {
            acting = record.acting(field).map { text($0, field) } ?? ""
        }
        let isSealed = !opensSealed && record.holdsSealed(field)
        return FileView.Line(
            field: field, texts: texts, isConflicted: isConflicted, acting: acting,
            isSealed: isSealed,
            warnings: isSealed ? warnings.filter { !$0.matter.repeatsValue } : warnings)
    }

    private func texts(of field: Field) -> [String] {
        guard field.isSet else {
            let state = record[.field(field.number)]
            let sides = state?.isConflicted == true ? state?.sides.map(\.value) : nil
            return (sides ?? record.values(of: field.number)).map { text($0, field) }
        }
        return record.facts(of: field.number).map { element in
            let name = field.text(
                ofElement: element.code, element.fact, in: language, opensSealed: opensSealed)
            guard let end = element.fact.to else { return name }
            return name + " (→\(end))"
        }
    }

    private func text(_ value: Value, _ field: Field) -> String {
        if value == .null { return "" }
        if field.sensitivity == .sealed, !opensSealed { return CodeList.sealedWording[language] }
        switch field.type {
        case .unit:
            if case .bytes(let bytes) = value, let unit = Identifier(bytes) {
                return unitName(unit)
            }
        case .record:
            if let dot = Dot(linkValue: value) { return RecordCode(dot).description }
        default: break
        }
        return field.text(of: value, in: language, opensSealed: opensSealed)
    }

    func collection(_ field: Field) -> FileView.Collection? {
        let all = record.entries(of: field.number)
        guard !all.isEmpty else { return nil }
        let current = record.numberedEntries(of: field.number)
        return FileView.Collection(
            field: field, entries: current.map { item($0, of: field) },
            past: all.count - current.count)
    }

    private func item(_ entry: Entry, of collection: Field) -> FileView.Item {
        let fields = collection.entryFields.compactMap { field -> (Field, String)? in
            if case .frontier = field.type { return nil }
            let value = entry.value(field.number)
            return value == .null ? nil : (field, text(value, field))
        }
        return FileView.Item(
            id: entry.id, corrects: entry.corrects,
            isEditedAgainstRemoval: entry.status == .editedAgainstRemoval, fields: fields,
            warnings: warnings(of: entry, in: collection))
    }

    private func warnings(of entry: Entry, in collection: Field) -> [Warning] {
        let sealed = collection.entryFields.filter { $0.sensitivity == .sealed }.map(\.number)
        return ChildDoubts.warnings(
            of: entry, in: collection, born: record.birthDay, on: day
        ).filter { warning in opensSealed || !sealed.contains { $0 == warning.entryField } }
    }
}
