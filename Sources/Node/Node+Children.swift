package import Casework
package import Records
import Storage
package import Wire

extension Node {
    /// Opens a child's file by its code, or by the name or identity number of the child.
    ///
    /// The code of a file that moved here opens the file that it became.
    package func child(_ text: String) throws -> ChildFile {
        try read { transaction in
            try FileGroups(transaction, sight(transaction)).file(try row(of: text, transaction))
        }
    }

    /// Opens a child's file with the others of the child.
    package func child(_ file: Dot) throws -> ChildFile {
        try read { transaction in
            guard let row = try transaction.recordRow(file), row.kind == .child else {
                throw NodeError.unknownRecord(RecordCode(file).description)
            }
            return try FileGroups(transaction, sight(transaction)).file(row)
        }
    }

    /// The children of this node, each once in a unit that keeps several linked files of it, with
    /// their visits by the rule of their unit.
    package func unitedChildren() throws -> [KnownChild] {
        try read { transaction in
            try UnitedChildren(transaction, sight(transaction))
                .children(by: units(transaction), on: today)
        }
    }

    /// What lists say of a child, by the rule of the unit that works on the file.
    package func summary(of child: ChildFile) throws -> ChildSummary {
        let rule = try units().visitRule(of: child.working.unit)
        return ChildSummary(child.united, rule: rule, until: today)
    }

    private func row(of text: String, _ transaction: Transaction) throws -> RecordRow {
        if let code = RecordCode(written: text) {
            let rows = try transaction.recordRows(coded: code).filter { $0.kind == .child }
            let row = try rows.only(called: text, by: \.id)
            if let row = try row ?? successor(of: code, text, transaction) { return row }
            try requireUnerased(code, transaction)
        }
        return try row(called: text, transaction)
    }

    /// The file here that continues one that is not: after a move both codes stay valid.
    private func successor(
        of code: RecordCode, _ text: String, _ transaction: Transaction
    ) throws -> RecordRow? {
        try Self.known(transaction.recordsWithReview(), transaction)
            .flatMap { child in
                child.summary.links.filter { code.matches($0) }
                    .map { (link: $0, record: child.record) }
            }
            .only(called: text, by: \.link)
            .flatMap { try transaction.recordRow($0.record) }
    }

    /// Of several files that are linked the first open one is meant.
    private func row(called text: String, _ transaction: Transaction) throws -> RecordRow {
        let sight = try sight(transaction)
        let found = try transaction.summaries(kind: .child).compactMap { row, bytes in
            try Self.known(row, bytes).flatMap {
                $0.isCalled(text) && sight.sees($0) ? (row, $0) : nil
            }
        }
        guard let first = found.first else { throw ChildFault.unknown(text) }
        let areOne = try FileGroups(transaction, sight).links.areOne(found.map { $0.1.record })
        guard found.count == 1 || areOne else {
            throw ChildFault.ambiguous(text, found.map { $0.1 })
        }
        return found.first { !$0.1.summary.isClosed }?.0 ?? first.0
    }

    /// Begins a child's file.
    ///
    /// - Parameters:
    ///   - written: fields by number, name or label, each with what a person wrote.
    ///   - unit: the unit that is to keep the file.
    ///   - report: fields of the report of a danger with which the file begins (M23); it travels
    ///     with the whole beginning before everything else. Nil if there is none.
    ///   - source: who brought the report, for the register of sources.
    package func addChild(
        _ written: [WrittenField], to unit: Identifier, reporting report: [WrittenField]? = nil,
        source: [WrittenField] = [], reason: String
    ) throws -> WrittenFile {
        var edits = try beginning(try forms().child, written, in: unit)
        let code = try report.map { try self.report($0, in: &edits) }
        let kept = try keeping(source, of: code ?? "")
        if edits.written(ChildField.registeredOn) ?? .null == .null,
            let field = Forms.child[ChildField.registeredOn]
        {
            try edits.set(field, to: .value(today.value))
        }
        let family = edits.written(ChildField.family).flatMap { Dot(linkValue: $0) }
        let dots = try write { transaction in
            let file = try write(edits.beginning(in: unit, reason), in: transaction)[0]
            let name = edits.written(ChildField.name) ?? .null
            let parts = try family.map { try joining($0, [file], called: name, transaction) }
            return try [file] + write(parts ?? [], reason: reason, in: transaction)
                + keep(kept, inRegistersOf: self.unit, transaction)
        }
        let warnings = edits.warnings + edits.doubts(on: today)
        return WrittenFile(dots: dots, warnings: warnings, report: code)
    }

    /// What begins a record in a unit; refused without the fields that such a record needs.
    func beginning(
        _ form: Form, _ written: [WrittenField], in unit: Identifier
    ) throws -> RecordEdits {
        var edits = RecordEdits(form)
        try set(written, in: &edits, role: try role(in: unit))
        for field in form.fields where field.isRequired {
            guard edits.written(field.number) ?? .null != .null else {
                throw FieldRefusal.missing(field: field.number)
            }
        }
        try checkOwn(edits, in: unit)
        return edits
    }

    /// Writes what a person wants a child's file to say, into every file of the child that is open;
    /// or what another record is to say. Where a child is said to belong to a family, the family's
    /// record says so as well.
    package func editFile(
        _ file: ChildFile, _ written: [WrittenField], reason: String
    ) throws -> WrittenFile {
        var edits = RecordEdits(file.form, of: file.record)
        try set(written, in: &edits, role: try role(in: file.working.row.unit))
        try checkOwn(edits, in: file.working.row.unit)
        let family = file.form.kind == .child ? edits.written(ChildField.family) : nil
        let dots = try write { transaction in
            let families = try family.map {
                try membership(of: file, in: Dot(linkValue: $0), reason: reason, transaction)
            }
            return try write(
                file.spread(edits.operations) + (families ?? []), reason: reason, in: transaction)
        }
        return WrittenFile(dots: dots, warnings: edits.warnings + edits.doubts(on: today))
    }

    func set(
        _ written: [WrittenField], in edits: inout RecordEdits, role: FormRole
    ) throws {
        for (field, text) in try written.resolved(on: today, edits.form.require) {
            try edits.form.check(field, isWritableBy: role)
            guard field.isCollection || field.upkeep != .byProgram else {
                throw FieldRefusal.writtenByProgram(field: field.number)
            }
            if let value = try named(text, for: field) {
                try edits.set(field, to: .value(value))
            } else {
                try edits.set(field, to: text)
            }
        }
        guard edits.form.kind == .child else { return }
        if case .integer(let state)? = edits.written(ChildField.status),
            ChildStatus.ends(Int(clamping: state))
        {
            throw ChildFault.endsWork(status: Int(clamping: state))
        }
    }

    /// The unit or record that people name as they do elsewhere, a unit by name or code, a record
    /// by its code; nil where a text is to be read as it is. A village elsewhere stays a text.
    func named(_ text: String, for field: Field) throws -> Value? {
        switch field.type {
        case .unit:
            do {
                return .bytes(try units().find(text).id.bytes)
            } catch NodeError.unknownUnit {
                return nil
            }
        case .record(let kind):
            guard RecordCode(written: text) != nil else { return nil }
            let record = try open(code: text)
            guard record.record.kind == kind else {
                throw FieldRefusal.otherKind(field: field.number, text)
            }
            return record.id.linkValue
        default: return nil
        }
    }

    /// Writes operations into files, each file's as one change, all or none.
    func write(
        _ parts: [(file: Dot, operations: [Operation])], reason: String
    ) throws -> [Dot] {
        guard !parts.isEmpty else { return [] }
        return try write { try write(parts, reason: reason, in: $0) }
    }

    func write(
        _ parts: [(file: Dot, operations: [Operation])], reason: String,
        in transaction: Transaction
    ) throws -> [Dot] {
        let edits = try parts.flatMap {
            try self.edits($0.file, $0.operations, reason: reason, in: transaction)
        }
        return try write(edits, in: transaction)
    }
}

extension RecordEdits {
    /// The edit that begins the record.
    func beginning(in unit: Identifier, _ reason: String) -> [Edit] {
        Edit.all(
            operations, of: nil, form.kind, in: unit, reason: reason.isEmpty ? nil : reason)
    }
}
