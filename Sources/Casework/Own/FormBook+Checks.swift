package import Records
package import Wire

extension FormBook {
    /// Refuses what is written anew into own fields, or by own codes, that are not those of the
    /// file's unit, or not in use; taking a value away is always allowed, and so is saying
    /// something else of what stands there.
    ///
    /// - Parameters:
    ///   - kind: of the record that the operations are about.
    ///   - record: as it is before; nil for a new one, and for operations that write only what does
    ///     not stand there.
    ///   - line: the file's unit and those above it.
    package func check(
        _ operations: [Operation], of kind: RecordKind, on record: Record? = nil,
        in line: [Identifier]
    ) throws(FieldRefusal) {
        if kind == .unit { try checkPacks(operations, on: record, in: line) }
        guard Self.concerns(operations), let form = form(of: kind) else { return }
        for operation in operations {
            if case .write(let cell, let value, _) = operation, value != .null,
                cell.field >= OwnNumber.first
            {
                try requireOpen(cell.field, in: line)
            }
            for code in operation.newCodes(in: form, on: record) where code >= OwnNumber.first {
                try check(code, in: line)
            }
        }
    }

    /// Whether any of the operations may be about an own field or code.
    package static func concerns(_ operations: [Operation]) -> Bool {
        operations.contains { operation in
            switch operation {
            case .write(.element(let field, let code), _, _): max(field, code) >= OwnNumber.first
            case .write(let cell, let value, _):
                cell.field >= OwnNumber.first || Optional(value).code >= OwnNumber.first
            case .add(_, let fields, _):
                fields.contains { Optional($0.value).code >= OwnNumber.first }
            case .remove, .unknown: false
            }
        }
    }

    /// Whether the files of a unit have the field of that number, and it takes new values.
    package func isOpen(_ number: Int, in line: [Identifier]) -> Bool {
        fields.contains {
            $0.field?.number == number && $0.isOpen && line.contains($0.unit)
        }
    }

    private func requireOpen(_ number: Int, in line: [Identifier]) throws(FieldRefusal) {
        guard let known = fields.first(where: { $0.field?.number == number }) else {
            throw .own(.unknown(number))
        }
        let label = known.own.labels.label
        guard line.contains(known.unit) else { throw .own(.otherUnit(label)) }
        guard known.isOpen else { throw .own(.fieldEnded(label)) }
    }

    private func check(_ code: Int, in line: [Identifier]) throws(FieldRefusal) {
        let known =
            codes.first { $0.own.number == code }.map { ($0.unit, $0.own.labels.label, $0.isOpen) }
            ?? lists.first { $0.own.number == code }
            .map { ($0.unit, $0.own.labels.label, $0.isOpen) }
        guard let (unit, label, isOpen) = known else { return }
        guard line.contains(unit) else { throw .own(.otherUnit(label)) }
        guard isOpen else { throw .own(.codeEnded(label)) }
    }

    /// Refuses a definition that is not to be: of a forbidden subject, of a name that is another's,
    /// without what it needs, or of another meaning than it had.
    ///
    /// - Parameter draft: an entry of one of `definitions`.
    package func check(definition draft: EntryDraft) throws(FieldRefusal) {
        let entry = draft.entry ?? EntryID(dot: Dot(log: Self.noLog, number: 0), ordinal: 0)
        let (fixed, refusal): ([Int], OwnRefusal?) =
            switch draft.collection.number {
            case UnitForm.ownFields: (OwnField.fixed, self.refusal(ofField: draft, as: entry))
            case UnitForm.ownCodes: (OwnCode.fixed, self.refusal(ofCode: draft, as: entry))
            case UnitForm.ownRulePacks: (PackTexts.fixed, self.refusal(ofPack: draft, as: entry))
            default: (OwnCategoryList.fixed, self.refusal(ofList: draft, as: entry))
            }
        try check(draft, keeps: fixed)
        if case .forbidden(let name, let subject) = refusal {
            throw .forbiddenField(name, subject)
        }
        if let refusal { throw .own(refusal) }
    }

    /// The collections of a unit's own record that hold definitions.
    package static let definitions = [
        UnitForm.ownFields, UnitForm.ownCodes, UnitForm.ownRulePacks, UnitForm.ownCategoryLists,
    ]

    private func check(_ draft: EntryDraft, keeps fixed: [Int]) throws(FieldRefusal) {
        guard draft.corrects != nil else { return }
        for field in draft.collection.entryFields
        where fixed.contains(field.number) && draft.written.contains(field.number) {
            throw .own(.fixed(field.label))
        }
    }

    private func refusal(ofField draft: EntryDraft, as entry: EntryID) -> OwnRefusal? {
        typealias Number = EntryFieldNumber.OwnField
        let record = Optional(draft.value(Number.record)).code
        let kind = record == 2 ? RecordKind.family : .child
        let names = draft.names([Number.name]) + draft.labels(Number.labels)
        let others = fields.filter { $0.own.entry != entry && $0.own.kind == kind }
        if let refusal = OwnRefusal.of(names, in: kind) { return refusal }
        if let taken = names.taken(from: others.flatMap(\.own.names)) { return .nameTaken(taken) }
        let type = Optional(draft.value(Number.type)).code
        guard CodeLists.ownType[type] != nil else { return .incomplete }
        guard OwnField.typesOfCodes.contains(type) else { return nil }
        let list = draft.names([Number.list])
        return list.isEmpty ? .incomplete : OwnRefusal.sealed(list[0])
    }

    private func refusal(ofCode draft: EntryDraft, as entry: EntryID) -> OwnRefusal? {
        typealias Number = EntryFieldNumber.OwnCode
        let list = WrittenText.trimmed(Optional(draft.value(Number.list)).text)
        let names = draft.labels(Number.labels)
        if let refusal = OwnRefusal.of(names, ofCodesIn: list) { return refusal }
        let others = codes.filter { $0.own.entry != entry && $0.own.list == list }
        let builtIn = CodeLists.named(list)?.codes.flatMap(\.allNames) ?? []
        return names.taken(from: builtIn + others.flatMap(\.own.labels.all)).map {
            .nameTaken($0)
        }
    }

    /// The log of a definition that has no name yet.
    private static var noLog: Identifier { Identifier(high: 0, low: 0) }
}

extension OwnRefusal {
    /// What speaks against names for a field of a form.
    static func of(_ names: [String], in kind: RecordKind) -> OwnRefusal? {
        if let refusal = forbidden(among: names) { return refusal }
        let form = Forms.form(of: kind)
        return names.first { form?.field(named: $0) != nil }.map { .nameTaken($0) }
    }

    /// What speaks against a code, whoever else has its names.
    static func of(_ code: OwnCode) -> OwnRefusal? { of(code.labels.all, ofCodesIn: code.list) }

    /// What speaks against names for a code of a list.
    static func of(_ names: [String], ofCodesIn list: String) -> OwnRefusal? {
        let isOwn = CodeLists.named(list) == nil
        return forbidden(among: isOwn ? names + [list] : names) ?? closed(list)
    }

    /// Nil for a list to which offices add codes, and for one of their own.
    static func closed(_ list: String) -> OwnRefusal? {
        CodeLists.named(list)?.growth.reason.map { .listClosed(list, $0) }
    }

    /// Nil for a list whose codes a field may hold that an office defines: they need not be sealed.
    static func sealed(_ list: String) -> OwnRefusal? {
        CodeLists.named(list)?.isSealed == true ? .listSealed(list) : nil
    }

    /// The first name that stands for what must not be collected.
    static func forbidden(among names: [String]) -> OwnRefusal? {
        names.lazy.compactMap { name in
            ForbiddenFields.subject(of: name).map { .forbidden(name, $0) }
        }.first
    }
}

extension [String] {
    /// The first that is one of the others, however it is written.
    func taken(from others: [String]) -> String? {
        let keys = others.map(WrittenText.key)
        return first { keys.contains(WrittenText.key($0)) }
    }
}

extension EntryDraft {
    /// The entry that is corrected; nil for a new one.
    fileprivate var entry: EntryID? { if case .entry(let id) = corrects { id } else { nil } }

    /// What stands in these fields, without blanks.
    func names(_ fields: [Int]) -> [String] {
        fields.map { WrittenText.trimmed(Optional(value($0)).text) }.filter { !$0.isEmpty }
    }

    /// Under which names what is defined would be found.
    func labels(_ numbers: EntryFieldNumber.LabelNumbers) -> [String] {
        names([numbers.chinese, numbers.english])
            + OwnLabels.names(in: Optional(value(numbers.otherNames)).text)
    }
}
