package import Records

/// One thing that a change did, in words for people.
package struct HistoryStep: Hashable, Sendable {
    /// The collection's where an entry was added or taken out; nil for what only a newer program
    /// understands.
    package let cell: Cell?
    /// The field's label; of a field of an entry, with the collection's before it.
    package let label: Wording
    /// Decides whether `old`, `new` or both say something.
    package let act: Act
    /// What stood there as far as the writer saw it, as texts; sealed values by a general word.
    package let old: [String]
    /// What was written, as text; of an entry that was taken out, the reason; empty if nothing.
    package let new: String

    /// What was done.
    package enum Act: String, Hashable, Sendable {
        case set
        case cleared
        /// An element was put into a set.
        case put
        /// An element was taken out of a set.
        case taken
        /// An entry was added to a collection.
        case added
        /// An entry was added that corrects an earlier one.
        case corrected
        /// An entry was taken out of a collection.
        case removed
        /// An operation of a newer program.
        case unknown
    }
}

extension HistoryStep {
    /// What a change did to a record, in the order of its operations, as far as the role may read
    /// it.
    ///
    /// - Parameter record: the record with the change and those before it; it tells what was
    ///   replaced.
    package static func all(
        of change: Change, in record: Record, _ language: Language, for role: FormRole
    ) -> [HistoryStep] {
        let form = Forms.form(of: record.kind)
        let teller = Teller(form: form, record: record, language: language)
        return change.operations.map { teller.step($0) }.filter { step in
            step.cell.map { form?.mayRead($0, as: role) ?? true } ?? true
        }
    }
}

/// Finds words for operations.
private struct Teller {
    let form: Form?
    let record: Record
    let language: Language

    func step(_ operation: Operation) -> HistoryStep {
        switch operation {
        case .write(.element(let number, let code), let value, let replacing):
            return element(number, code, value, replacing)
        case .write(let cell, let value, let replacing): return write(cell, value, replacing)
        case .add(let collection, let fields, let corrects):
            return HistoryStep(
                cell: .field(collection), label: label(.field(collection)),
                act: corrects == nil ? .added : .corrected, old: [],
                new: text(of: fields, in: collection))
        case .remove(let collection, let entry, let reason, _):
            let cells = record.entries(of: collection).first { $0.id == entry }?.cells ?? []
            let fields = cells.compactMap { state in state.live.last.map { (state.cell, $0.value) }
            }
            return HistoryStep(
                cell: .field(collection), label: label(.field(collection)), act: .removed,
                old: [text(of: fields.compactMap(EntryField.init), in: collection)],
                new: isSealed(collection) ? CodeList.sealedWording[language] : plain(reason))
        case .unknown:
            return HistoryStep(cell: nil, label: Wording("", ""), act: .unknown, old: [], new: "")
        }
    }

    private func write(_ cell: Cell, _ value: Value, _ replacing: [Dot]) -> HistoryStep {
        HistoryStep(
            cell: cell, label: label(cell), act: value == .null ? .cleared : .set,
            old: replaced(cell, replacing).filter { $0 != .null }.map { text($0, cell) },
            new: text(value, cell))
    }

    private func element(
        _ number: Int, _ code: Int, _ value: Value, _ replacing: [Dot]
    ) -> HistoryStep {
        let fact =
            SetFact(value)
            ?? replaced(.element(number, code), replacing)
            .compactMap { SetFact($0) }.last
        let field = form?[number]
        let shown = field?.text(ofElement: code, fact ?? .plain, in: language) ?? String(code)
        let said = fact.flatMap { field?.text(ofFact: $0, of: code, in: language) } ?? ""
        return HistoryStep(
            cell: .element(number, code), label: label(.field(number)),
            act: value == .null ? .taken : .put, old: value == .null ? [shown] : [],
            new: value == .null ? "" : shown + said)
    }

    private func replaced(_ cell: Cell, _ dots: [Dot]) -> [Value] {
        guard !dots.isEmpty, let state = record[cell] else { return [] }
        var values: [Value] = []
        for write in state.replaced + state.live
        where dots.contains(write.dot) && !values.contains(write.value) {
            values.append(write.value)
        }
        return values
    }

    private func text(of fields: [EntryField], in collection: Int) -> String {
        let form = form?[collection]?.entryFields ?? []
        return fields.map { field in
            guard let known = form.first(where: { $0.number == field.number }) else {
                let value = plain(field.value)
                let isHidden = isSealed(collection)
                return "\(field.number)=\(isHidden ? CodeList.sealedWording[language] : value)"
            }
            return known.label[language] + " " + text(field.value, known)
        }.joined(separator: language.separator)
    }

    private func text(_ value: Value, _ cell: Cell) -> String {
        guard let field = form?.field(of: cell) else { return plain(value) }
        return text(value, field)
    }

    private func text(_ value: Value, _ field: Field) -> String {
        if value == .null { return "" }
        if field.sensitivity == .sealed { return CodeList.sealedWording[language] }
        if case .record = field.type, let dot = Dot(linkValue: value) {
            return RecordCode(dot).description
        }
        if case .frontier = field.type { return "…" }
        return field.text(of: value, in: language)
    }

    private func isSealed(_ field: Int) -> Bool { form?[field]?.sensitivity == .sealed }

    private func plain(_ value: Value) -> String { Optional(value).text }

    private func label(_ cell: Cell) -> Wording { form?.label(of: cell) ?? Wording("", "") }
}

extension EntryField {
    fileprivate init?(_ cell: Cell, _ value: Value) {
        guard case .entry(_, _, let field) = cell else { return nil }
        self.init(field, value)
    }
}
