import Casework
import Records
import Storage

extension Node {
    /// Acknowledges a report at a level, with the time of the change (M26, M27).
    ///
    /// - Parameters:
    ///   - level: for which level, by number or name; this person's own if nil. Nobody signs for a
    ///     level above.
    ///   - response: who responds, and `severity`: how grave it is, where this changes it.
    package func acknowledge(
        _ report: KnownReport, level: String? = nil, response: String? = nil,
        severity: String? = nil, note: String = ""
    ) throws -> WrittenFile {
        let level = try acknowledgingLevel(level, of: report)
        var act = ReportAct(step: ReportStep.acknowledged)
        act.written = [WrittenField(String(EntryFieldNumber.ReportStep.note), note)]
        act.standing = [(Self.acknowledged[level] ?? 0, .boolean(true))]
        let values: [(field: Int, text: String?)] = [
            (EntryFieldNumber.Report.response, response),
            (EntryFieldNumber.Report.severity, severity),
        ]
        for (field, text) in values {
            if let text { act.standing.append((field, try report.value(text, of: field))) }
        }
        // Who acknowledges what nobody has taken up yet takes it up; what is closed stays so.
        if report.report.entry[EntryFieldNumber.Report.state]?.settledValue ?? .null
            == .integer(Int64(ReportState.open))
        {
            let state = Value.integer(Int64(ReportState.inHand))
            act.standing.append((EntryFieldNumber.Report.state, state))
        }
        return try perform(act, on: report, level: level)
    }

    /// Says in a report that someone was told outside the system.
    package func tell(
        _ report: KnownReport, _ written: [WrittenField], handsOver: Bool = false
    ) throws -> WrittenFile {
        var act = ReportAct.told(written, handsOver: handsOver)
        let place = report.place
        guard let steps = report.file.form[place.steps] else { throw ReportFault.receiverNeeded }
        let named = try written.resolved(on: today, steps.itemField(named:))
        guard
            let to = named.first(where: { $0.field.number == EntryFieldNumber.ReportStep.receiver }
            ),
            !to.text.isEmpty
        else { throw ReportFault.receiverNeeded }
        let receiver = Optional(try to.field.parse(to.text).value).code
        act.standing += ReportReceiver.flags(of: receiver).map { ($0, .boolean(true)) }
        return try perform(act, on: report)
    }

    /// Says in a report where the child is sheltered for now.
    package func shelter(
        _ report: KnownReport, _ written: [WrittenField]
    ) throws -> WrittenFile {
        try perform(.sheltered(written), on: report)
    }

    /// Closes a report with what came of it. Whoever entered it does not close it.
    package func close(
        _ report: KnownReport, result: String, note: String = ""
    ) throws -> WrittenFile {
        guard !report.report.isClosed else { throw ReportFault.isClosed(report.report.code) }
        guard !result.allSatisfy(\.isWhitespace) else { throw ReportFault.resultNeeded }
        try requireSecondPerson(for: report.report)
        return try perform(.closed(result: result, note: note), on: report)
    }

    /// Takes up a closed report again.
    package func reopen(_ report: KnownReport, reason: String) throws -> WrittenFile {
        guard report.report.isClosed else { throw ReportFault.isOpen(report.report.code) }
        let reason = try reason.stated(for: .reopening)
        return try perform(.reopened(reason: reason), on: report)
    }

    /// Someone else than whoever entered a report ends it, in whatever way.
    private func requireSecondPerson(for report: DangerReport) throws {
        let author = try read { transaction in
            var authors = try AuthorDirectory(self, transaction)
            return try authors.author(of: report.entry.id.dot)?.key
        }
        guard author != person else { throw ReportFault.secondPerson(report.code) }
    }

    /// The same of a report that is taken out; where the same was corrected twice, one of the two
    /// goes without.
    func requireSecondPerson(toRemove item: ItemID, from file: ChildFile) throws {
        let all = file.record.dangerReports
        guard let report = all.first(where: { .entry($0.entry.id) == item }),
            all.count(where: { $0.code == report.code }) == 1
        else { return }
        try requireSecondPerson(for: report)
    }

    /// Adds the step, and writes how the report stands after it, as one change.
    private func perform(
        _ act: ReportAct, on report: KnownReport, level: Int? = nil
    ) throws -> WrittenFile {
        let (file, place) = (report.file, report.place)
        var edits = RecordEdits(file.form, of: file.record)
        guard let reports = file.form[place.reports], let steps = file.form[place.steps],
            let shelters = file.form[place.shelters]
        else { preconditionFailure("a report stands in a record that has what belongs to it") }
        let code = (field: EntryFieldNumber.ReportStep.code, value: Value.text(report.report.code))
        let given = try [code] + self.given(for: act, level: level)
        _ = try add(act.written, to: steps, given: given, in: &edits)
        if let shelter = act.shelter {
            let given = [
                (field: EntryFieldNumber.Shelter.code, value: code.value),
                (field: EntryFieldNumber.Shelter.from, value: today.value),
            ]
            _ = try add(shelter, to: shelters, given: given, in: &edits)
        }
        try edits.write(act.standing, into: report.report.entry, of: reports)
        let dots = try write(file.spread(edits.operations), reason: "")
        return WrittenFile(dots: dots, warnings: edits.warnings, report: report.report.code)
    }

    /// What a step says without anyone's writing it: what it is, at which level, by whom, and that
    /// it was today unless another day is written.
    private func given(
        for act: ReportAct, level: Int?
    ) throws -> [(field: Int, value: Value)] {
        typealias Step = EntryFieldNumber.ReportStep
        let (level, name) = (try level ?? ownLevel(), try author().name)
        return [
            (Step.step, .integer(Int64(act.step))),
            (Step.level, level.map { .integer(Int64($0)) } ?? .null),
            (Step.person, name.isEmpty ? .null : .text(name)), (Step.date, today.value),
        ]
    }

    /// The level for which someone acknowledges; refused if it is above the person's own.
    private func acknowledgingLevel(
        _ written: String?, of report: KnownReport
    ) throws -> Int {
        let own = try ownLevel() ?? (unit == report.unit ? 1 : 2)
        guard let written else { return min(max(own, 1), 3) }
        guard let level = CodeLists.unitLevel.find(written)?.code.number,
            Self.acknowledged[level] != nil
        else { throw ReportFault.unknownLevel(written) }
        guard level <= own else { throw ReportFault.levelAbove(level) }
        return level
    }

    /// The field of a report that says so, by the level that acknowledged it.
    private static let acknowledged = [
        1: EntryFieldNumber.Report.seenByVillage, 2: EntryFieldNumber.Report.seenByTownship,
        3: EntryFieldNumber.Report.seenByCounty,
    ]
}

extension KnownReport {
    /// The collections of the record that it stands in.
    fileprivate var place: DangerPlace {
        guard let place = DangerPlace(file.form.kind) else {
            preconditionFailure("a report stands in a file or in registers")
        }
        return place
    }

    /// Reads what a person wrote for a field of the report.
    fileprivate func value(_ text: String, of number: Int) throws -> Value {
        let fields = file.form[place.reports]?.entryFields ?? []
        return try fields.first { $0.number == number }?.parse(text).value ?? .null
    }
}
