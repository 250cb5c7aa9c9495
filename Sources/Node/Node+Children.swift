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
            try FileGroups(transaction).file(try row(of: text, transaction))
        }
    }

    /// Opens a child's file with the others of the child.
    package func child(_ file: Dot) throws -> ChildFile {
        try read { transaction in
            guard let row = try transaction.recordRow(file), row.kind == .child else {
                throw NodeError.unknownRecord(RecordCode(file).description)
            }
            return try FileGroups(transaction).file(row)
        }
    }

    /// The children of this node, each once in a unit that keeps several linked files of it, with
    /// their visits by the rule of their unit.
    package func unitedChildren() throws -> [KnownChild] {
        try read { try UnitedChildren($0).children(by: units($0), on: today) }
    }

    /// What lists say of a child, by the rule of the unit that works on the file.
    package func summary(of child: ChildFile) throws -> ChildSummary {
        let rule = try units().visitRule(of: child.working.unit)
        return ChildSummary(child.united, rule: rule, until: today)
    }

    private func row(of text: String, _ transaction: Transaction) throws -> RecordRow {
        if let code = RecordCode(text) {
            let rows = try transaction.recordRows(numbered: code.number)
                .filter { code.matches($0.id) && $0.kind == .child }
            if rows.count > 1 { throw NodeError.ambiguousRecord(text, rows.map(\.id)) }
            if let row = try rows.first ?? successor(of: code, transaction) { return row }
            throw ChildFault.unknown(text)
        }
        return try row(called: text, transaction)
    }

    /// The file here that continues one that is not: after a move both codes stay valid.
    private func successor(of code: RecordCode, _ transaction: Transaction) throws -> RecordRow? {
        try transaction.recordsForReview().first { row in
            try Self.known(row, try transaction.summary(of: row))?.summary.links
                .contains { code.matches($0) } ?? false
        }
    }

    /// Of several files that are linked the first open one is meant.
    private func row(called text: String, _ transaction: Transaction) throws -> RecordRow {
        let found = try transaction.summaries(kind: .child).compactMap { row, bytes in
            try Self.known(row, bytes).flatMap { $0.isCalled(text) ? (row, $0) : nil }
        }
        guard let first = found.first else { throw ChildFault.unknown(text) }
        let areOne = try FileGroups(transaction).links.areOne(found.map { $0.1.record })
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
    package func addChild(
        _ written: [WrittenField], to unit: Identifier, reason: String
    ) throws -> WrittenChild {
        var edits = RecordEdits(Forms.child)
        try set(written, in: &edits, role: try role(in: unit))
        guard edits.writes(ChildField.name) else {
            throw FieldRefusal.missing(field: ChildField.name)
        }
        if !edits.writes(ChildField.registeredOn), let field = Forms.child[ChildField.registeredOn]
        {
            try edits.set(field, to: .value(today.value))
        }
        let edit = Edit(
            unit: unit, logClass: .routine, record: nil, kind: .child,
            operations: edits.operations, reason: reason.isEmpty ? nil : reason)
        return WrittenChild(
            dots: [try write(edit)], warnings: edits.warnings + edits.doubts(on: today))
    }

    /// Writes what a person wants a child's file to say, into every file of the child that is open.
    package func editChild(
        _ child: ChildFile, _ written: [WrittenField], reason: String
    ) throws -> WrittenChild {
        var edits = RecordEdits(Forms.child, of: child.record)
        try set(written, in: &edits, role: try role(in: child.working.row.unit))
        let dots = try write(child.spread(edits.operations), reason: reason)
        return WrittenChild(dots: dots, warnings: edits.warnings + edits.doubts(on: today))
    }

    func set(
        _ written: [WrittenField], in edits: inout RecordEdits, role: FormRole
    ) throws {
        for one in written {
            let field = try edits.form.require(one.name)
            try edits.form.check(field, isWritableBy: role)
            if let value = try named(one.text, for: field) {
                try edits.set(field, to: .value(value))
            } else {
                try edits.set(field, to: one.text)
            }
        }
    }

    /// The unit or record that people name as they do elsewhere, a unit by name or code, a record
    /// by its code; nil where a text is to be read as it is. A village elsewhere stays a text.
    private func named(_ text: String, for field: Field) throws -> Value? {
        switch field.type {
        case .unit:
            do {
                return .bytes(try units().find(text).id.bytes)
            } catch NodeError.unknownUnit {
                return nil
            }
        case .record: return RecordCode(text) == nil ? nil : try open(code: text).id.linkValue
        default: return nil
        }
    }

    /// Writes operations into files, each file's as one change, all or none.
    func write(
        _ parts: [(file: Dot, operations: [Operation])], reason: String
    ) throws -> [Dot] {
        guard !parts.isEmpty else { return [] }
        return try write { transaction in
            let edits = try parts.map {
                try edit($0.file, $0.operations, reason: reason, in: transaction)
            }
            return try write(edits, in: transaction)
        }
    }
}

extension RecordEdits {
    /// Whether something is written into a field.
    fileprivate func writes(_ number: Int) -> Bool {
        operations.contains { operation in
            if case .write(.field(number), let value, _) = operation {
                value != .null
            } else {
                false
            }
        }
    }
}
