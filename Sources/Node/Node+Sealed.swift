import Casework
import Records
import Storage
import Wire

extension Node {
    /// Records that this person opens the sealed items of a child's file, a family or registers;
    /// only then may they be shown. Who may not read them opens nothing.
    ///
    /// - Returns: nil where nothing is sealed, or the record keeps no list of openings.
    package func openSealed(_ child: ChildFile, reason: String) throws -> SealedOpening? {
        let reason = try reason.stated(for: .opening)
        guard child.form.recordsOpenings else { return nil }
        let file = child.working
        let role = try role(in: file.row.unit)
        let sealed = child.form.fields.filter { child.record.holdsSealed($0) }
        let readable = try sealed.opened(as: [role], of: child.form)
        guard !readable.isEmpty else { return nil }
        let reading = try reading(of: readable.map(\.label), in: file.record, reason: reason)
        return SealedOpening(
            try write([(file.row.id, reading)], reason: reason), of: [file.row.id])
    }

    /// Records that this person opens what is sealed on the sides of a conflict, in the file that
    /// it goes by; only then may they be shown. Who may not read it opens nothing.
    ///
    /// - Returns: nil where nothing in the conflict is sealed.
    package func openSealed(
        _ conflict: CellConflict, reason: String
    ) throws -> SealedOpening? {
        let reason = try reason.stated(for: .opening)
        guard conflict.holdsSealed, let id = conflict.files.first else { return nil }
        let cell = conflict.conflict.cell
        let role = try role(in: conflict.unit)
        let file = try open(id)
        guard let form = Forms.form(of: file.row.kind), form.mayOpen(cell, as: role) else {
            throw ChildFault.mayNotOpenSealed(role)
        }
        let what = [form.label(of: cell)]
        let reading = try reading(of: what, in: file.record, reason: reason)
        return SealedOpening(try write([(id, reading)], reason: reason), of: conflict.files)
    }

    /// Records that this person opens what is sealed in the files of a conflict, in each that holds
    /// such; only then may it be compared. Who may not read it in all of them opens nothing.
    ///
    /// - Returns: nil where nothing that is compared is sealed.
    package func openSealed(
        _ conflict: FileConflict, reason: String
    ) throws -> SealedOpening? {
        let reason = try reason.stated(for: .opening)
        let roles = try conflict.children.map { try role(in: $0.unit) }
        // Fields that offices added are compared as well.
        let form = try forms().child
        let parts = try conflict.children.compactMap { child in
            let record = try open(child.record).record
            let sealed = record.sealedFields(of: form)
            guard !sealed.isEmpty else { return nil as (file: Dot, operations: [Operation])? }
            let what = try sealed.opened(as: roles, of: form).map(\.label)
            return (child.record, try reading(of: what, in: record, reason: reason))
        }
        return SealedOpening(try write(parts, reason: reason), of: parts.map(\.0))
    }

    /// Records that this person takes out the changes of units as they were signed, in each file
    /// that holds something sealed; only then may they be taken out. Changes hold everything, so
    /// only administrators do.
    func openChanges(
        of units: [Identifier], reason: String, in transaction: Transaction
    ) throws {
        let roles = try roles(transaction)
        for unit in units where roles[unit] != .administrator {
            throw ChildFault.mayNotOpenSealed(roles.reader(in: unit))
        }
        try transaction.refresh(Derivation.derive)
        // What is sealed in fields that offices added goes out as well.
        let forms = try self.units(transaction).forms
        let kinds = Forms.all.filter(\.recordsOpenings).map(\.kind)
        let rows = try units.flatMap { unit in
            try kinds.flatMap { try transaction.recordRows(of: unit, kind: $0) }
        }
        let edits = try rows.flatMap { row -> [Edit] in
            let record = try transaction.record(row)
            let sealed = (forms.form(of: row.kind)?.fields ?? []).filter { record.holdsSealed($0) }
            guard !sealed.isEmpty else { return [] }
            let reading = try reading(of: sealed.map(\.label), in: record, reason: reason)
            return try self.edits(row.id, reading, reason: reason, in: transaction)
        }
        _ = try write(edits, in: transaction)
    }

    private func reading(
        of items: [Wording], in record: Records.Record, reason: String
    ) throws -> [Operation] {
        var edits = RecordEdits(Forms.form(of: record.kind) ?? Forms.child, of: record)
        let names = items.map(\.chinese).joined(separator: "、")
        try edits.recordReading(of: names, reason: reason, on: today)
        return edits.operations
    }
}

extension Records.Record {
    /// The fields of a child's file that are compared, and say something sealed.
    ///
    /// - Parameter form: as the reader's node sees it.
    func sealedFields(of form: Form) -> [Field] {
        form.fields.filter { !$0.isCollection && holdsSealed($0) }
    }
}

extension [Field] {
    /// Those that may be opened in all these roles.
    ///
    /// - Throws: `ChildFault.mayNotOpenSealed` if there are fields and none may be, or to
    ///   outsiders.
    fileprivate func opened(
        as roles: [FormRole], of form: Form
    ) throws(ChildFault) -> [Field] {
        if roles.contains(.assessor) { throw .mayNotOpenSealed(.assessor) }
        let readable = filter { field in
            roles.allSatisfy { form.mayOpen(.field(field.number), as: $0) }
        }
        if readable.isEmpty, !isEmpty, let role = roles.first { throw .mayNotOpenSealed(role) }
        return readable
    }
}
