package import Casework
import Records
import Storage
import Wire

/// The hotline of a county or a township (M28).
extension Node {
    /// Takes a call down in the registers of this person's own unit. Who called stands there, and
    /// only there; a danger that was told is reported in the same durable act.
    ///
    /// - Parameters:
    ///   - written: fields of the register of calls by number, name or label.
    ///   - child: the file that the call is about: then it is assigned to the file's unit. Nil if
    ///     none was found.
    ///   - report: fields of the report of a danger; nil if none was told.
    package func addIntake(
        _ written: [WrittenField], about child: ChildFile?, reporting report: [WrittenField]? = nil
    ) throws -> WrittenFile {
        typealias Intake = EntryFieldNumber.Intake
        let registers = try forms().register
        guard let hotline = registers[RegisterForm.hotline] else {
            preconditionFailure("the form of registers has the hotline")
        }
        var (reported, code) = ([(file: Dot, operations: [Operation])](), String?.none)
        var calls = RecordEdits(registers)
        if let report {
            var edits = RecordEdits(child?.form ?? registers, of: child?.record)
            let about = written.text(of: Intake.about, in: hotline)
            let who =
                child == nil ? [WrittenField(String(EntryFieldNumber.Report.child), about)] : []
            code = try self.report(who + report, in: &edits)
            if let child { reported = child.spread(edits.operations) }
            if child == nil { calls = edits }
        }
        let given = try intake(about: child, report: code, beside: written, in: hotline)
        _ = try add(given + written, to: hotline, in: &calls)
        try checkOwn(calls, in: unit)
        let dots = try write { transaction in
            try write(reported, reason: "", in: transaction)
                + keep(calls.operations, inRegistersOf: unit, transaction)
        }
        return WrittenFile(dots: dots, warnings: calls.warnings, report: code)
    }

    /// What the register says of a call without anyone's writing it.
    private func intake(
        about child: ChildFile?, report: String?, beside written: [WrittenField],
        in hotline: Field
    ) throws -> [WrittenField] {
        typealias Intake = EntryFieldNumber.Intake
        let named = try written.resolved(on: today, hotline.itemField(named:)).map(\.field.number)
        let isAssigned = child != nil || named.contains(Intake.unit)
        let values: [(field: Int, text: String?)] = [
            (Intake.date, today.description),
            (Intake.child, child.map { RecordCode($0.working.id).description }),
            (Intake.unit, child.map { $0.working.unit.description }), (Intake.code, report),
            (Intake.state, String(isAssigned ? IntakeState.assigned : IntakeState.received)),
        ]
        return values.compactMap { field, text in
            named.contains(field) ? nil : text.map { WrittenField(String(field), $0) }
        }
    }

    /// The children whose files a call may be about: those that a list which is searched for one of
    /// the words shows, at most so many.
    package func children(mentioning words: String, atMost limit: Int = 8) throws -> [KnownChild] {
        let words = words.split { $0.isWhitespace || "、,,;;()()".contains($0) }.map(String.init)
        let known = try unitedChildren().filter { child in
            child.hasArrived && words.contains { $0.count > 1 && child.mentions($0) }
        }
        return Array(known.prefix(limit))
    }
}

extension [WrittenField] {
    /// The text that is written for a field of a collection's items; empty if none is.
    package func text(of number: Int, in collection: Field) -> String {
        first { (try? collection.itemField(named: $0.name).number) == number }?.text ?? ""
    }
}
