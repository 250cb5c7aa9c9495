package import Records

/// One report of a danger with what was done about it (M22, M26, M27).
package struct DangerReport: Hashable, Sendable {
    /// The one that counts: the report itself, or its last correction.
    package let entry: Entry
    /// What was done, in the order of the days.
    package let steps: [Entry]
    /// What it still asks for.
    package let open: [OpenItem]
    private let collection: Field

    init(_ entry: Entry, steps: [Entry], open: [OpenItem], in collection: Field) {
        self.entry = entry
        self.open = open
        self.collection = collection
        let code = Self.code(of: entry)
        self.steps = steps.filter {
            $0.value(EntryFieldNumber.ReportStep.code) == .text(code)
        }
    }

    /// What people call it; the code of the change where another program gave it none.
    package var code: String { Self.code(of: entry) }

    /// The day from which the clocks run; nil if nobody wrote one that can be read.
    package var found: CalendarDay? {
        CalendarDay(entry.value(EntryFieldNumber.Report.found))
    }

    /// The acting state by the code list; open where nothing stands.
    package var state: Int { max(acting(EntryFieldNumber.Report.state), ReportState.open) }

    /// Who responds, by the code list; 0 where nobody has said.
    package var response: Int { acting(EntryFieldNumber.Report.response) }

    /// Whether everyone says that it is closed.
    package var isClosed: Bool { state == ReportState.closed }

    /// Whether it asks for the duty to report, and not only for help (M24).
    package var isDanger: Bool { acting(EntryFieldNumber.Report.path) != 2 }

    /// The levels, from the village up, that still have to acknowledge it.
    package var missingLevels: [Int] {
        open.compactMap { Clocks.acknowledgingLevel(of: $0.clock) }
    }

    /// By when the first of what it asks for is to be done; nil if it asks for nothing.
    package func deadline(by calendar: WorkingCalendar, on today: CalendarDay) -> Deadline? {
        open.map { $0.deadline(by: calendar, on: today) }.min()
    }

    private func acting(_ number: Int) -> Int {
        let field = collection.entryFields.first { $0.number == number }
        return field.flatMap { entry.acting($0) }.code
    }

    private static func code(of entry: Entry) -> String {
        let written = Optional(entry.value(EntryFieldNumber.Report.code)).text
        return written.isEmpty ? RecordCode(entry.id.dot).description : written
    }
}

extension Record {
    /// The reports of dangers that count, in the order in which lists number them.
    package var dangerReports: [DangerReport] {
        guard let place = DangerPlace(kind), let collection = Forms.form(of: kind)?[place.reports],
            case let reports = currentEntries(of: place.reports), !reports.isEmpty
        else { return [] }
        let (steps, open) = (currentEntries(of: place.steps), openItems)
        return reports.map { report in
            DangerReport(
                report, steps: steps, open: open.filter { $0.entry == report.id }, in: collection)
        }
    }
}

extension Entry {
    /// The value of a field that counts for now: of a hard disagreement the more protective one.
    package func acting(_ field: Field) -> Value? {
        guard let state = self[field.number], state.isConflicted, field.rule.isHard else {
            let value = value(field.number)
            return value == .null ? nil : value
        }
        return field.rule.acting(among: state.sides.map(\.value))
    }
}
