import Casework
package import Records
import Storage
import Wire

extension Node {
    /// Opens what items are entered in: a child's file as `child` does, a family's by its code, or
    /// by a unit's name or code its own record, or its registers.
    ///
    /// - Parameters:
    ///   - collection: the field whose items are meant; of a unit it says whether its own record or
    ///     its registers are.
    ///   - begins: whether registers into which nobody has written yet are begun.
    package func file(
        _ text: String, holding collection: String? = nil, begins: Bool = false
    ) throws -> ChildFile {
        if let family = try family(coded: text) { return family }
        do {
            return try child(text)
        } catch ChildFault.unknown(let name) {
            guard let unit = try unit(text) else { throw ChildFault.unknown(name) }
            if let collection, Forms.register.holds(collection) {
                return try registers(of: unit, begins: begins)
            }
            guard let record = unit.record else { throw ChildFault.unknown(name) }
            return try file(record)
        }
    }

    private func registers(of unit: NamedUnit, begins: Bool) throws -> ChildFile {
        if begins { return try beginRegisters(of: unit.id) }
        guard let registers = try registers(of: unit.id) else {
            throw NodeError.noRegisters(unit.name)
        }
        return registers
    }

    /// Opens a record of any kind; a child's file with the others of the child.
    package func file(_ record: Dot) throws -> ChildFile {
        try read { transaction in
            guard let row = try transaction.recordRow(record) else {
                throw NodeError.unknownRecord(RecordCode(record).description)
            }
            try sight(transaction).require(row)
            return try whole(row, transaction)
        }
    }

    private func unit(_ text: String) throws -> NamedUnit? {
        do {
            return try units().find(text)
        } catch NodeError.unknownUnit {
            return nil
        }
    }

    /// Adds an item to a field of a record, or corrects one.
    ///
    /// - Parameters:
    ///   - written: fields of the item by number, name or label.
    ///   - collection: the collection or set by number, name or label.
    ///   - corrected: the item that is corrected, by its number in the list or its name; what is
    ///     not written anew stays as it was.
    ///   - further: what is added in the same act.
    package func addEntry(
        _ written: [WrittenField], to file: ChildFile, in collection: String,
        correcting corrected: String? = nil, reason: String = "", and further: [NewItem] = []
    ) throws -> WrittenFile {
        var edits = RecordEdits(file.form, of: file.record)
        var doubts = try add(
            NewItem(collection, written), to: file, correcting: corrected, in: &edits)
        for item in further { doubts += try add(item, to: file, in: &edits) }
        try checkOwn(edits, in: file.working.unit)
        let dots = try write(file.spread(edits.operations), reason: reason)
        return WrittenFile(dots: dots, warnings: edits.warnings + doubts)
    }

    func add(
        _ item: NewItem, to file: ChildFile, correcting corrected: String? = nil,
        in edits: inout RecordEdits
    ) throws -> [Warning] {
        let field = try enterable(item.collection, of: file)
        return try add(item.written, to: field, correcting: corrected, of: file, in: &edits)
    }

    /// Adds an item to what is written into a record, or corrects one.
    ///
    /// - Parameters:
    ///   - file: the record; nil for what no step is reviewed of, such as a call that is taken
    ///     down in this person's own unit.
    ///   - given: what the item says without anyone's writing it.
    /// - Returns: what speaks against it.
    func add(
        _ written: [WrittenField], to field: Field, correcting corrected: String? = nil,
        of file: ChildFile? = nil, given: [(field: Int, value: Value)] = [],
        in edits: inout RecordEdits
    ) throws -> [Warning] {
        var draft = EntryDraft(field)
        if let corrected, let record = edits.record {
            draft = try edits.correction(of: record.item(corrected, of: field), in: field)
        }
        for (inner, value) in given { draft.set(inner, to: value) }
        for (inner, text) in try written.resolved(on: today, field.itemField(named:)) {
            if let value = try named(text, for: inner), inner.upkeep != .byProgram {
                draft.set(inner.number, to: value)
            } else {
                try draft.set(inner.number, to: text)
            }
        }
        try Self.nameAssessor(in: &draft)
        try checkDefinition(draft, in: edits.form)
        if let file { try checkReview(of: &draft, in: file) }
        if field.number == DangerPlace(edits.form.kind)?.reports { complete(&draft) }
        try nameChecker(in: &draft, of: edits.form.kind)
        try checkSteps(of: draft, in: edits.form.kind, of: file?.working.unit ?? unit)
        try edits.add(draft)
        return ChildDoubts.checks(in: field, born: edits.record?.birthDay, on: today) {
            draft.value($0)
        }
    }

    /// The key that a file is assigned to, as keys are compared: otherwise written, it would open
    /// the file to nobody (M61).
    private static func nameAssessor(in draft: inout EntryDraft) throws {
        guard draft.collection.isChilds(ChildField.assignments),
            case .text(let key) = draft.value(EntryFieldNumber.Assignment.key)
        else { return }
        guard let id = Hexadecimal.decode(key).flatMap({ Identifier($0) }) else {
            throw NodeError.notAKey(key)
        }
        guard key != id.description else { return }
        draft.set(EntryFieldNumber.Assignment.key, to: .text(id.description))
    }

    /// Takes an item out of a field of a record.
    ///
    /// - Parameters:
    ///   - name: the item by its number in the list or its name.
    ///   - collection: the collection or set by number, name or label.
    ///   - reason: always required.
    package func removeEntry(
        _ name: String, from file: ChildFile, in collection: String, reason: String
    ) throws -> WrittenFile {
        let reason = try reason.stated(for: .removal)
        let field = try enterable(collection, of: file)
        let item = try file.record.item(name, of: field)
        if field.number == DangerPlace(file.form.kind)?.reports {
            try requireSecondPerson(toRemove: item, from: file)
        }
        var edits = RecordEdits(file.form, of: file.record)
        try edits.remove(item, from: field, reason: reason)
        let dots = try write(file.spread(edits.operations), reason: reason)
        return WrittenFile(dots: dots, warnings: [])
    }

    /// Who may not write the field is told so before anything else is judged; the write itself is
    /// checked once more, as every write is.
    func enterable(_ name: String, of file: ChildFile) throws -> Field {
        let field = try file.form.require(name)
        try file.form.check(isEnteredByHand: field)
        try file.form.check(field, isWritableBy: try role(in: file.working.unit))
        return field
    }
}

extension Form {
    /// Whether the form has a field of that name that holds items, and a unit's own record has not.
    fileprivate func holds(_ name: String) -> Bool {
        Forms.unit.field(named: name) == nil && field(named: name)?.holdsItems == true
    }
}
