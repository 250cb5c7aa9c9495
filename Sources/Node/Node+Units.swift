package import Casework
package import Records
import Storage
import Trust
package import Wire

extension Node {
    /// The day of this machine's clock.
    package var today: CalendarDay { CalendarDay(inChinaAt: environment.now()) }

    /// The units that this node knows, with their names.
    package func units() throws -> UnitTree {
        try read { try UnitTree(self, $0) }
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

    /// Puts a new unit below another and writes down what it is called.
    package func addUnit(
        below parent: Identifier, as designation: Designation
    ) throws -> Identifier {
        guard let unit = Identifier(environment.random(Identifier.byteCount)) else {
            preconditionFailure("as many bytes as were asked for")
        }
        try write { transaction in
            try grantUnit(unit, below: parent, in: transaction)
            _ = try write([describing(unit, as: designation, person: "")], in: transaction)
        }
        return unit
    }

    /// Writes this person into the roster of this node's unit.
    package func enrol(name: String) throws { try enrol(enrolling(name), in: unit) }

    /// Writes a post into the roster of a unit.
    ///
    /// - Parameter post: the fields of the roster's entry, sorted.
    package func enrol(_ post: [EntryField], in unit: Identifier) throws {
        try enrol(Self.enrolling(post), in: unit)
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
            collection: UnitForm.designations, fields: designation.fields, corrects: nil)
        _ = try write(
            Edit(
                unit: unit.id, logClass: .own, record: unit.record, kind: .unit,
                operations: [operation]))
    }
}
