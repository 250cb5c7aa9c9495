import Casework
import Records
import Storage
package import Wire

/// Reports of dangers are made in one durable act, with whatever belongs to them.
extension Node {
    /// Makes a report of a danger to a child that has a file (M22).
    ///
    /// - Parameters:
    ///   - written: fields of the report by number, name or label; without a day the danger was
    ///     found today.
    ///   - source: fields of the register of sources: who brought it, which stands there and never
    ///     in the file (M04); empty if nothing is known.
    package func addReport(
        _ written: [WrittenField], to file: ChildFile, source: [WrittenField] = []
    ) throws -> WrittenFile {
        var edits = RecordEdits(file.form, of: file.record)
        let code = try report(written, in: &edits)
        let kept = try keeping(source, of: code)
        let dots = try write { transaction in
            try write(file.spread(edits.operations), reason: "", in: transaction)
                + keep(kept, inRegistersOf: unit, transaction)
        }
        return WrittenFile(dots: dots, warnings: edits.warnings, report: code)
    }

    /// Makes a report of a danger to a child that has no file, in the registers of a unit.
    ///
    /// - Parameter child: who is meant, in the words of whoever reports.
    package func addReport(
        _ written: [WrittenField], on child: String, toRegistersOf unit: Identifier,
        source: [WrittenField] = []
    ) throws -> WrittenFile {
        var edits = RecordEdits(Forms.register)
        let about = WrittenField(String(EntryFieldNumber.Report.child), child)
        let code = try report([about] + written, in: &edits)
        let kept = try keeping(source, of: code)
        let dots = try write { transaction in
            try keep(edits.operations, inRegistersOf: unit, transaction)
                + keep(kept, inRegistersOf: self.unit, transaction)
        }
        return WrittenFile(dots: dots, warnings: edits.warnings, report: code)
    }

    /// Adds a report to what is written into a record.
    ///
    /// - Returns: its code.
    func report(_ written: [WrittenField], in edits: inout RecordEdits) throws -> String {
        guard let place = DangerPlace(edits.form.kind), let field = edits.form[place.reports] else {
            preconditionFailure("reports stand in files and registers")
        }
        let before = edits.operations.count
        _ = try add(written, to: field, in: &edits)
        return edits.operations[before...].compactMap(\.reportCode).first ?? ""
    }

    /// Gives a report what it has without anyone's writing it: a name, the day, that it is open,
    /// and whether the duty to report is done (未成年人保护法 art. 11).
    func complete(_ draft: inout EntryDraft) {
        typealias Report = EntryFieldNumber.Report
        let code = ReportCode(random: environment.random(ReportCode.randomBytes))
        let given: [(field: Int, value: Value)] = [
            (Report.code, code.value), (Report.found, today.value),
            (Report.path, .integer(1)), (Report.state, .integer(Int64(ReportState.open))),
        ]
        for (field, value) in given where draft.value(field) == .null {
            draft.set(field, to: value)
        }
        let receiver = Optional(draft.value(Report.receiver)).code
        if receiver > 0, draft.value(Report.reported) == .null {
            draft.set(Report.reported, to: today.value)
        }
        for flag in ReportReceiver.flags(of: receiver) { draft.set(flag, to: .boolean(true)) }
    }

    /// What keeps who brought a report in the registers of this person's own unit.
    func keeping(_ source: [WrittenField], of code: String) throws -> [Operation] {
        guard !source.isEmpty, let sources = Forms.register[RegisterForm.sources] else { return [] }
        var edits = RecordEdits(Forms.register)
        let given = [
            WrittenField(String(EntryFieldNumber.Source.code), code),
            WrittenField(String(EntryFieldNumber.Source.date), today.description),
        ]
        _ = try add(given + source, to: sources, in: &edits)
        return edits.operations
    }

    /// Adds new items to the registers of a unit, which are begun if need be.
    func keep(
        _ operations: [Operation], inRegistersOf unit: Identifier, _ transaction: Transaction
    ) throws -> [Dot] {
        guard !operations.isEmpty else { return [] }
        let file = try beginRegisters(of: unit, in: transaction)
        return try write(file.spread(operations), reason: "", in: transaction)
    }
}

extension ReportReceiver {
    /// The fields of a report that say so once one of these was told.
    static func flags(of receiver: Int) -> [Int] {
        var flags: [Int] = []
        if authorities.contains(receiver) { flags.append(EntryFieldNumber.Report.authorityTold) }
        if governments.contains(receiver) { flags.append(EntryFieldNumber.Report.governmentTold) }
        return flags
    }
}

extension Operation {
    /// The code of the report that the operation adds; nil if it adds none.
    fileprivate var reportCode: String? {
        guard case .add(_, let fields, _) = self else { return nil }
        return fields.first { $0.number == EntryFieldNumber.Report.code }.flatMap { field in
            if case .text(let text) = field.value, ReportCode(text) != nil { text } else { nil }
        }
    }
}
