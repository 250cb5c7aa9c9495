package import Records
import Wire

/// The few facts of a unit's registers that lists need.
package struct RegisterSummary: Hashable, Sendable {
    /// What is still to be done.
    package var openItems: [OpenItem] = []
    /// The codes of reports of dangers to children without a file, closed ones among them.
    package var reports: [String] = []
    /// How many of them are not closed.
    package var openReports = 0
    /// Cells in which the more protective value acts meanwhile.
    package var hardConflicts = 0
    /// Cells in which all values are shown.
    package var softConflicts = 0
    /// Of conflicts that were left for later.
    package var notes: [ConflictNote] = []
    /// How far each problem of the office or of premises is cleared (M33).
    package var problems: [ProblemMark] = []
    /// What the unit reports of campaigns (M01).
    package var campaigns: [CampaignReport] = []
    /// How many entries of each counted collection there are.
    package var entries: [EntryCount] = []

    package init() {}

    /// Gathers the facts by the built-in form of registers.
    package init(_ record: Record) {
        openItems = record.openItems
        let found = record.dangerReports
        reports = found.map(\.code)
        openReports = found.count { !$0.isClosed }
        let conflicts = record.conflicts(Forms.register.rule(for:))
        hardConflicts = conflicts.count { $0.rule.isHard }
        softConflicts = conflicts.count - hardConflicts
        notes = record.conflictNotes
        problems = ProblemMark.all(of: record)
        campaigns = CampaignReport.all(of: record)
        entries = EntryCount.all(of: record, asking: openItems)
    }

    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(1, openItems)
        map.write(2, hardConflicts)
        map.write(3, softConflicts)
        map.write(4, notes)
        map.write(5, reports)
        map.write(6, openReports)
        map.write(40, problems)
        map.write(43, campaigns)
        map.write(44, entries)
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case 1: openItems = try reader.readList()
            case 2: hardConflicts = try reader.readNumber()
            case 3: softConflicts = try reader.readNumber()
            case 4: notes = try reader.readNotes()
            case 5: reports = try reader.readList()
            case 6: openReports = try reader.readNumber()
            case 40: problems = try reader.readProblemMarks()
            case 43: campaigns = try reader.readList()
            case 44: entries = try reader.readList()
            default: throw WireError(.unexpected(expected: "summary"), at: reader.position)
            }
        }
    }
}
