package import Records
package import Wire

/// The few facts of a child's file that lists, matching and due dates need. Made of the record
/// alone and thrown away with it; nothing in it depends on what day it is.
package struct ChildSummary: Hashable, Sendable {
    /// What counts for now, as `Record.acting` says; empty where nothing stands.
    package var name = ""
    /// By the code list; 0 where nothing stands.
    package var sex = 0
    /// What counts for now; nil where nothing stands, or no day.
    package var birthDay: CalendarDay?
    /// All that stand, for people may disagree; also doubtful ones.
    package var identityNumbers: [String] = []
    /// The guardian's name that counts for now; empty where nothing stands.
    package var guardian = ""
    /// The guardian's, as it counts for now; empty where nothing stands.
    package var phone = ""
    /// Open categories that have not ended, sorted. Sealed ones never leave the file.
    package var categories: [Int] = []
    /// The acting level; 0 where nothing stands.
    package var risk = 0
    /// The acting state; open where nothing stands, or no code.
    package var status = ChildStatus.open
    /// When the work on the file was last ended; nil where nobody wrote a day, or nothing ended.
    package var closedOn: CalendarDay?
    /// When the child was found: the survey's day, otherwise that of registration, otherwise that
    /// on which the file was begun; nil where none of them can be taken.
    package var surveyDay: CalendarDay?
    /// The days of which the survey day is the first that has come, those that count first in
    /// front.
    package var foundOn: [CalendarDay] = []
    /// When someone last confirmed the file; nil if nobody did.
    package var lastConfirmed: CalendarDay?
    /// The last of the village's series; nil if there was none that counts.
    package var lastVisit: CalendarDay?
    /// The last of the township's series; nil if there was none that counts.
    package var lastRevisit: CalendarDay?
    /// When the village's next visit is due; nil for a closed file, and where nothing is known to
    /// count from in a summary that knows no day.
    package var nextDue: CalendarDay?
    /// When the next follow-up is due (M19), also of a closed file; nil if there is no series.
    package var nextFollowUp: CalendarDay?
    /// The unit in which the child lives, where the file names one (M02); nil otherwise.
    package var residence: Identifier?
    /// Whether the file names a place of residence that is no unit here.
    package var livesElsewhere = false
    /// The level that the assessments propose (M15); 0 if none does.
    package var assessedRisk = 0
    /// Of every tier, those taken out or corrected left out.
    package var visits = 0
    /// Cells in which the more protective value acts meanwhile.
    package var hardConflicts = 0
    /// Cells in which all values are shown.
    package var softConflicts = 0
    /// Of both: those whose sides are themselves decisions.
    package var disputedResolutions = 0
    /// Doubts, not notes.
    package var doubts = 0
    /// Other files that are said to be about the same child, sorted.
    package var links: [Dot] = []
    /// Other files that are said to be about another child, sorted.
    package var distinct: [Dot] = []
    /// Someone wrote to the file whom the closing did not know of.
    package var isEditedAfterClosing = false
    /// Of conflicts that were left for later.
    package var notes: [ConflictNote] = []
    /// What the file still asks to be done, also when it is closed.
    package var openItems: [OpenItem] = []
    /// By what one finds who should be helped and is not.
    package var help = HelpSummary()
    /// How far each problem of the child is cleared (M33).
    package var problems: [ProblemMark] = []
    /// The campaign in which the child was found, as it counts for now; empty where nothing stands.
    package var campaign = ""
    /// Who looks after the child, as it counts for now; empty where nothing stands.
    package var worker = ""
    /// The responsibility unit below the village (M64), as it counts for now; empty where nothing
    /// stands.
    package var grid = ""
    /// The codes of its reports of dangers, those that are closed among them.
    package var reports: [String] = []
    /// How many of them are not closed.
    package var openReports = 0
    /// The assessors to whom the file is open, for their time.
    package var assignments: [Assignment] = []
    /// What summary tables count by, beside the above.
    package var tableMarks = TableMarks()

    package init() {}

    /// - Parameters:
    ///   - rule: how often the unit visits.
    ///   - day: the last day on which a visit or a survey can have been; without one all count, so
    ///     that the summary does not depend on what day it is.
    package init(
        _ record: Record, rule: VisitRule = .standard, until day: CalendarDay? = nil
    ) {
        let form = Forms.child
        readFields(of: record, form)
        foundOn = Self.found(record)
        surveyDay = foundOn.first { $0 <= day ?? .latest }
        readVisits(of: record, rule, day)
        if record.hasConflicts { count(record.conflicts(form.rule(for:))) }
        doubts = ChildDoubts.warnings(of: record).count { $0.level == .doubt }
        closedOn = record.currentEntries(of: ChildField.closings)
            .compactMap { CalendarDay($0.value(EntryFieldNumber.Closing.date)) }.max()
        links = record.links
        distinct = record.distinctFiles
        isEditedAfterClosing = ChildStatus.ends(status) && record.isEditedAfterClosing
        notes = record.conflictNotes
        openItems = record.openItems(until: day ?? .latest)
        assessedRisk = record.assessedRisk
        help = HelpSummary(record, asking: openItems)
        problems = ProblemMark.all(of: record)
        let found = record.dangerReports
        reports = found.map(\.code)
        openReports = found.count { !$0.isClosed }
        assignments = record.assignments
        tableMarks = TableMarks(record)
    }

    /// The child whose files are seen as one: it is in the work as long as one of them is open.
    package init(
        _ united: UnitedFile, rule: VisitRule = .standard, until day: CalendarDay? = nil
    ) {
        self.init(united.record, rule: rule, until: day)
        guard isClosed, united.openFiles.count < united.files.count else { return }
        status = ChildStatus.open
        isEditedAfterClosing = false
        readVisits(of: united.record, rule, day)
    }

    /// Whether the work on the file has ended.
    package var isClosed: Bool { ChildStatus.ends(status) }

    /// Whether what is due may be another day than a summary says that knows no day: a visit is
    /// entered that cannot have been yet. Then the file must be read.
    package func dependsOnDay(_ day: CalendarDay) -> Bool {
        openItems.contains { $0.isRenewed && ($0.start.map { $0 > day } ?? false) }
            || Self.lies(lastVisit, past: day) || Self.lies(lastRevisit, past: day)
    }

    /// The summary as its file gives it on a day, by the standard rule, if it says of no day that a
    /// visit is due then, or counts from a survey that is still to come on the day given. Nil if
    /// neither is so: then the summary stands as it is.
    package func found(until day: CalendarDay) -> ChildSummary? {
        guard nextDue == nil || Self.lies(surveyDay, past: day) else { return nil }
        var summary = self
        summary.surveyDay = foundOn.first { $0 <= day }
        if !isClosed, lastVisit == nil { summary.plan(VisitSeries(), by: .standard, on: day) }
        return summary
    }

    private static func lies(_ written: CalendarDay?, past day: CalendarDay) -> Bool {
        written.map { $0 > day } ?? false
    }

    /// Age in full years; nil without a birth date.
    package func age(on day: CalendarDay) -> Int? { birthDay?.age(on: day) }

    /// By how many days the village's visit is late; 0 if it is not.
    package func overdueDays(on day: CalendarDay) -> Int {
        nextDue.map { day.days(past: $0) } ?? 0
    }

    private mutating func readFields(of record: Record, _ form: Form) {
        let acting = { (number: Int) in form[number].flatMap { record.acting($0) } }
        name = acting(ChildField.name).text
        sex = acting(ChildField.sex).code
        birthDay = CalendarDay(acting(ChildField.birthDate))
        identityNumbers = record.values(of: ChildField.identityNumber).map { Optional($0).text }
        guardian = acting(ChildField.guardianName).text
        phone = acting(ChildField.guardianPhone).text
        categories = record.openCategories
        risk = acting(ChildField.risk).code
        let code = acting(ChildField.status).code
        status = code == 0 ? ChildStatus.open : code
        lastConfirmed = CalendarDay(acting(ChildField.lastConfirmed))
        campaign = acting(ChildField.campaign).text
        worker = acting(ChildField.primaryWorker).text
        grid = acting(ChildField.grid).text
        let home = acting(ChildField.residenceUnit)
        residence = home?.identifier
        livesElsewhere = !home.text.isEmpty
    }

    /// The days that say when the child was found. A table may name none: then it is the day on
    /// which the file was begun, unless that clock had lost its time.
    private static func found(_ record: Record) -> [CalendarDay] {
        let written = [ChildField.surveyDate, ChildField.registeredOn].map { number in
            CalendarDay(Forms.child[number].flatMap { record.acting($0) })
        }
        let begun = record.begun.flatMap { time in
            ClockDoubt(claimed: time, after: nil, now: .max) == nil
                ? CalendarDay(inChinaAt: time) : nil
        }
        return (written + [begun]).compactMap { $0 }.reduce(into: []) { days, day in
            if days.last != day { days.append(day) }
        }
    }

    private mutating func readVisits(of record: Record, _ rule: VisitRule, _ day: CalendarDay?) {
        let series = VisitSeries(of: record, by: rule, until: day ?? .latest)
        visits = series.count
        lastVisit = series.last
        lastRevisit = series.lastRevisit
        nextFollowUp = FollowUp.all(of: record, by: rule, isClosed: isClosed)
            .compactMap { $0.next(after: series.lastFollowUp) }.min()
        if !isClosed { plan(series, by: rule, on: day) }
    }

    /// Derives when the next visit is due.
    private mutating func plan(_ series: VisitSeries, by rule: VisitRule, on day: CalendarDay?) {
        let interval = rule.interval(risk: risk, categories: categories)
        nextDue = VisitDue(series, registered: surveyDay, interval: interval, on: day)?.day
    }

    private mutating func count(_ conflicts: [Conflict]) {
        hardConflicts = conflicts.count { $0.rule.isHard }
        softConflicts = conflicts.count - hardConflicts
        disputedResolutions = conflicts.count { $0.isDisputedResolution }
    }
}

extension Value? {
    /// The text, or nothing.
    var text: String { if case .text(let text) = self { text } else { "" } }

    /// The code, or 0.
    package var code: Int { if case .integer(let code) = self { Int(clamping: code) } else { 0 } }
}
