package import Casework
import Records
import Storage
package import Wire

extension Node {
    /// Makes an extract for a department and writes into the registers of this node's unit that it
    /// was given: to whom, for what, of how many children, with which fields, by whom (M70). They
    /// are replicated upwards. Nothing is given without the note.
    ///
    /// - Parameters:
    ///   - unit: of which, and of those below it, the open files are taken.
    ///   - department: by the code list.
    ///   - receiver: who receives it there; empty if nobody is named.
    ///   - unitName: what people call a unit.
    package func extract(
        of unit: Identifier, for department: Int, purpose: String, receiver: String,
        _ language: Language, unitName: @escaping (Identifier) -> String
    ) throws -> DepartmentExtract {
        let form = try forms().child
        let fields = ReferralPackets.fields(for: department).compactMap { form[$0] }
        let units = Set(try self.units(atOrBelow: unit))
        return try write { transaction in
            try transaction.refresh(Derivation.derive)
            let rows = try packets(of: units, transaction) { record, role in
                let view = FileView(
                    record, on: today, role: role, language, opensSealed: false,
                    form: form, unitName: unitName)
                return ReferralPacket(view, for: department).texts(of: fields)
            }
            let texts = [
                (EntryFieldNumber.Extract.day, today.description),
                (EntryFieldNumber.Extract.department, String(department)),
                (EntryFieldNumber.Extract.receiver, receiver),
                (EntryFieldNumber.Extract.purpose, purpose),
                (EntryFieldNumber.Extract.children, String(rows.count)),
                (EntryFieldNumber.Extract.fields, fields.labels),
                (EntryFieldNumber.Extract.person, try author(transaction).name),
            ]
            try note(
                texts, of: (EntryFieldNumber.Extract.unit, unit), in: RegisterForm.extracts,
                transaction)
            return DepartmentExtract(fields: fields, rows: rows)
        }
    }

    /// What is given of each child in the work of units, who are read in this person's role.
    private func packets(
        of units: Set<Identifier>, _ transaction: Transaction,
        _ packet: (Records.Record, FormRole) throws -> [String]
    ) throws -> [[String]] {
        let roles = try roles(transaction)
        let files = try UnitedChildren(transaction, sight(transaction))
        let wanted = files.children.filter {
            $0.hasArrived && units.contains($0.unit) && !$0.summary.isClosed
        }
        return try files.map(wanted) { child, record in
            try packet(record, try roles.require(in: child.unit))
        }
    }

    /// Writes into a collection of the registers of this node's unit what was given away.
    ///
    /// - Parameter unit: of which unit it is, and the field that says so.
    func note(
        _ texts: [(field: Int, text: String)], of unit: (field: Int, id: Identifier),
        in collection: Int, _ transaction: Transaction
    ) throws {
        let registers = try beginRegisters(of: self.unit, in: transaction)
        guard let field = registers.form[collection] else {
            preconditionFailure("the registers' form has what was given away")
        }
        var draft = EntryDraft(field)
        for (inner, text) in texts { try draft.set(inner, to: text) }
        draft.set(unit.field, to: .bytes(unit.id.bytes))
        let operation = Operation.add(
            collection: field.number, fields: try draft.finished(), corrects: nil)
        _ = try write(registers.spread([operation]), reason: "", in: transaction)
    }
}

extension ReferralPacket {
    /// The text of each field; empty where nothing goes along.
    fileprivate func texts(of fields: [Field]) -> [String] {
        fields.map { field in lines.first { $0.field.number == field.number }?.text ?? "" }
    }
}

extension [Field] {
    /// What the register says of what was given.
    fileprivate var labels: String {
        map(\.label.chinese).joined(separator: Language.chinese.separator)
    }
}
