package import Casework
import Records
import Storage
import Trust
package import Wire

extension Node {
    /// The day of this machine's clock.
    package var today: CalendarDay { environment.today }

    /// The units that this node knows, with their names.
    package func units() throws -> UnitTree {
        try read { try units($0) }
    }

    /// Writes down what the root unit, or a unit that has just been put into the tree, is called.
    ///
    /// - Parameter person: the name of the person who writes, for the roster; empty for none.
    package func describeUnit(
        _ unit: Identifier, as designation: Designation, person name: String = ""
    ) throws {
        try write { transaction in
            _ = try write([describing(unit, as: designation, person: name)], in: transaction)
        }
    }

    private func describing(
        _ unit: Identifier, as designation: Designation, person name: String
    ) -> Edit {
        var operations = [
            Operation.add(
                collection: UnitForm.designations, fields: designation.fields, corrects: nil)
        ]
        if !name.isEmpty { operations.append(enrolling(name)) }
        return Edit(
            unit: unit, logClass: .own, record: nil, kind: .unit, operations: operations)
    }

    /// The roster entry by which this person's changes show a name.
    private func enrolling(_ name: String) -> Operation {
        Self.enrolling([
            EntryField(EntryFieldNumber.Post.name, .text(name)),
            EntryField(EntryFieldNumber.Post.from, today.value),
            EntryField(EntryFieldNumber.Post.key, .text(person.id.description)),
        ])
    }

    private static func enrolling(_ post: [EntryField]) -> Operation {
        .add(collection: UnitForm.roster, fields: post, corrects: nil)
    }

    /// Puts a new unit below another and writes down what it is called. It cannot be taken out
    /// again: one without a name is refused, one of that name and division code that is in the tree
    /// already, and a village below a village.
    package func addUnit(
        below parent: Identifier, as designation: Designation
    ) throws -> Identifier {
        let designation = try designation.named()
        guard let unit = Identifier(environment.random(Identifier.byteCount)) else {
            preconditionFailure("as many bytes as were asked for")
        }
        try write { transaction in
            try transaction.refresh(Derivation.derive)
            try grantUnit(unit, below: parent, in: transaction)
            try requireNew(designation, below: parent, transaction)
            _ = try write([describing(unit, as: designation, person: "")], in: transaction)
        }
        return unit
    }

    private func requireNew(
        _ designation: Designation, below parent: Identifier, _ transaction: Transaction
    ) throws {
        let tree = try units(transaction)
        let (level, above) = (designation.level, tree[parent]?.designation?.level ?? 0)
        guard level == 0 || above == 0 || level < above else {
            throw NodeError.misplacedUnit(level: level, below: above)
        }
        guard !designation.code.isEmpty else { return }
        let isThere = tree.units.contains {
            $0.name == designation.name && $0.code == designation.code
                && !$0.isAbolished(on: today)
        }
        if isThere { throw NodeError.knownUnit(name: designation.name, code: designation.code) }
    }

    /// Writes what a person wants a unit to say of itself.
    ///
    /// - Parameter written: fields of the unit by number, name or label.
    /// - Returns: how many fields changed, and what should be looked at in the new values.
    package func editUnit(
        _ unit: NamedUnit, _ written: [WrittenField]
    ) throws -> (changed: Int, warnings: [Warning]) {
        var edits = RecordEdits(
            try forms().unit, of: try unit.record.map { try open($0).record })
        try set(written, in: &edits, role: try role(in: unit.id))
        try checkOwn(edits, in: unit.id)
        if !edits.isEmpty {
            _ = try write(
                Edit(
                    unit: unit.id, logClass: .own, record: unit.record, kind: .unit,
                    operations: edits.operations))
        }
        return (edits.operations.count, edits.warnings)
    }

    /// Writes this person into the roster of this node's unit.
    package func enrol(name: String) throws { try enrol(enrolling(name), in: unit) }

    /// Writes a person into the roster of a unit.
    ///
    /// - Parameter written: fields of the roster's entry by number, name or label; without a date
    ///   the person holds the post from today.
    /// - Returns: what should be looked at in the values.
    package func enrol(_ written: [WrittenField], in unit: Identifier) throws -> [Warning] {
        guard let roster = Forms.unit[UnitForm.roster] else {
            preconditionFailure("the unit form has a roster")
        }
        try Forms.unit.check(roster, isWritableBy: try role(in: unit))
        var post = EntryDraft(roster)
        post.set(EntryFieldNumber.Post.from, to: today.value)
        for (field, text) in try written.resolved(on: today, roster.itemField(named:)) {
            try post.set(field.number, to: text)
        }
        if case .text(let key) = post.value(EntryFieldNumber.Post.key) {
            guard let id = Hexadecimal.decode(key).flatMap({ Identifier($0) }) else {
                throw NodeError.notAKey(key)
            }
            // As names are looked up by it: otherwise written, no change would ever show the name.
            post.set(EntryFieldNumber.Post.key, to: .text(id.description))
        }
        try enrol(Self.enrolling(try post.finished()), in: unit)
        return post.warnings
    }

    /// Right after joining the unit's own record may not be here yet: then a record is begun, and
    /// both are shown as one later.
    private func enrol(_ operation: Operation, in unit: Identifier) throws {
        try write { transaction in
            try transaction.refresh(Derivation.derive)
            let row = try transaction.recordRows(of: unit, kind: .unit).first
            let edit = Edit(
                unit: unit, logClass: .own, record: row?.id, kind: .unit, operations: [operation])
            _ = try write([edit], in: transaction)
        }
    }

    /// Writes down a new name or code of a unit, from a day on.
    package func recodeUnit(_ unit: NamedUnit, as designation: Designation) throws {
        let operation = Operation.add(
            collection: UnitForm.designations, fields: try designation.named().fields,
            corrects: nil)
        try Forms.unit.check([operation], areWritableBy: try role(in: unit.id))
        _ = try write(
            Edit(
                unit: unit.id, logClass: .own, record: unit.record, kind: .unit,
                operations: [operation]))
    }
}
