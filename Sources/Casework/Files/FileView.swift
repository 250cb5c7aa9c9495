package import Records
package import Wire

/// A record as a person in a role may see it, in words.
package struct FileView: Sendable {
    /// The fields in which something stands, by number.
    package let lines: [Line]
    /// The collections with entries, by number.
    package let collections: [Collection]
    /// The sets in which something stands or stood, by number, each element as an item.
    package let sets: [Collection]

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

    /// One collection, or one set.
    package struct Collection: Sendable {
        /// As the form has it; `itemFields` are those of its items.
        package let field: Field
        /// Those that count, in the order of their first day, then of their names; the elements of
        /// a set by their codes, also those that have ended.
        package let entries: [Item]
        /// How many were taken out or corrected.
        package let past: Int
    }

    /// One entry, or one element.
    package struct Item: Sendable {
        package let id: ItemID
        /// By what people name it: its place among those that count, or the code of an element.
        package let number: Int
        /// The change that added it; of an element the one that says what is said of it now.
        package let written: Dot
        /// The entry that this one takes the place of; nil if it corrects none.
        package let corrects: EntryID?
        /// Whether the entry that this one corrects was also corrected by someone who did not know.
        package let hasRival: Bool
        /// Whether someone took it out while someone else went on writing it.
        package let isEditedAgainstRemoval: Bool
        /// Whether people disagree about one of its fields; its text gives all that they wrote.
        package let isConflicted: Bool
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
    ///   - form: as the reader's node sees it: the built-in one has no words for own codes.
    ///   - unitName: what people call a unit.
    package init(
        _ record: Record, on day: CalendarDay, role: FormRole, _ language: Language,
        opensSealed: Bool, form: Form, unitName: @escaping (Identifier) -> String
    ) {
        let values = ValueWriter(
            language: language, opensSealed: opensSealed, unitName: unitName)
        let lines = LineWriter(record: record, values: values)
        let items = ItemWriter(record: record, day: day, role: role, values: values)
        let warnings = ChildDoubts.warnings(of: record, on: day, form: form)
        let readable = form.fields.filter { form.mayRead(.field($0.number), as: role) }
        self.lines = readable.compactMap { field in
            lines.line(field, warnings.filter { $0.field == field.number })
        }
        collections = readable.filter(\.isCollection).compactMap { items.collection($0) }
        sets = readable.filter(\.isSet).compactMap { items.set($0) }
    }

    /// The items of a field; none if it is empty or not for the reader's role.
    package func items(of field: Field) -> Collection {
        (collections + sets).first { $0.field.number == field.number }
            ?? Collection(field: field, entries: [], past: 0)
    }
}
