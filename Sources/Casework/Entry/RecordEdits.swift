package import Records

/// Turns what a person wants a record to say into operations that name the values they replace
/// (invariant 2). What is already so is left out, so that repeating an edit changes nothing.
package struct RecordEdits: Sendable {
    /// Decides what may be written, and how texts are read.
    package let form: Form
    /// The record as the writer saw it; nil for a new one.
    package let record: Record?
    /// In the order of editing; no two write one cell.
    package private(set) var operations: [Operation] = []
    /// What should be looked at in the new values.
    package private(set) var warnings: [Warning] = []

    /// Begins without an operation; a record that is given is the one whose values are replaced.
    package init(_ form: Form, of record: Record? = nil) {
        self.form = form
        self.record = record
    }

    /// Whether all that was wanted is so already.
    package var isEmpty: Bool { operations.isEmpty }

    /// Sets a field to what a person wrote; a set is brought to the elements written.
    ///
    /// - Parameter resolving: whether a disagreement may be ended by this; an ordinary edit of a
    ///   conflicted field is refused.
    package mutating func set(
        _ field: Field, to written: String, resolving: Bool = false
    ) throws(FieldRefusal) {
        let parsed = try field.parse(written)
        warnings += parsed.warnings
        try set(field, to: parsed.content, resolving: resolving)
    }

    /// Sets a field to what has been read; a set is brought to the elements.
    ///
    /// - Parameter resolving: whether a disagreement about a single value may be ended by this.
    package mutating func set(
        _ field: Field, to content: ParsedText.Content, resolving: Bool = false
    ) throws(FieldRefusal) {
        guard !field.isCollection else { throw .isCollection(field: field.number) }
        switch content {
        case .value(let value): try write(.field(field.number), value, resolving: resolving)
        case .elements(let elements): setElements(elements, of: field)
        }
    }

    /// Puts an element into a set, or says something else of it. What is known of an element that
    /// has not ended is not lost by naming it once more.
    ///
    /// - Parameter isExact: whether nothing beside the fact is to be said of it any more.
    package mutating func put(
        _ code: Int, _ fact: SetFact = .plain, into field: Field, asWritten isExact: Bool = false
    ) {
        let cell = Cell.element(field.number, code)
        let state = record?[cell]
        if let state, state.live.allSatisfy({ $0.value == fact.value }) { return }
        if fact == .plain, !isExact, state.map(\.holdsStill) == true { return }
        append(.write(cell, fact.value, replacing: state?.dots ?? []))
    }

    /// Takes an element out of a set; nothing happens if it is not in it.
    package mutating func take(_ code: Int, outOf field: Field) {
        let cell = Cell.element(field.number, code)
        guard let state = record?[cell], !state.presentValues.isEmpty else { return }
        append(.write(cell, .null, replacing: state.dots))
    }

    /// Brings a set to what was written. Sealed codes are not taken out by a text that may not name
    /// them, and an element that has ended is history.
    private mutating func setElements(_ elements: [ParsedText.Element], of field: Field) {
        for element in elements { put(element.code, element.fact, into: field) }
        for present in record?.currentFacts(of: field.number) ?? []
        where !elements.contains(where: { $0.code == present.code }) {
            if field.codes?[present.code]?.isSealed != true { take(present.code, outOf: field) }
        }
    }

    private mutating func write(
        _ cell: Cell, _ value: Value, resolving: Bool
    ) throws(FieldRefusal) {
        guard let state = record?[cell] else {
            if value != .null { append(.write(cell, value, replacing: [])) }
            return
        }
        if state.isConflicted, !resolving { throw .conflicted(field: cell.field) }
        if state.settledValue == value { return }
        append(.write(cell, value, replacing: state.dots))
    }

    /// Says explicitly that nothing was given, which is itself a statement: a survey that left the
    /// risk open disagrees with one that did not.
    package mutating func stateBlank(_ field: Field) {
        guard record?[.field(field.number)] == nil else { return }
        append(.write(.field(field.number), .null, replacing: []))
    }

    /// Keeps what should be looked at.
    mutating func note(_ added: [Warning]) { warnings += added }

    /// Adds an operation; a second write to one cell takes the place of the first.
    mutating func append(_ operation: Operation) {
        if case .write(let cell, _, _) = operation {
            operations.removeAll { $0.writes(cell) }
        }
        operations.append(operation)
    }
}

extension Operation {
    fileprivate func writes(_ cell: Cell) -> Bool {
        if case .write(cell, _, _) = self { true } else { false }
    }
}

extension CellState {
    /// Whether an element is in its set and has not ended.
    fileprivate var holdsStill: Bool {
        presentValues.contains { SetFact($0).map { $0.to == nil } ?? false }
    }
}
