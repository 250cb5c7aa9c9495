import Records
import Wire

/// The keys of an encoded summary. It is written sixty thousand times in a county, so what is
/// absent costs nothing.
private enum Key {
    static let name: UInt64 = 1
    static let sex: UInt64 = 2
    static let birthDay: UInt64 = 3
    static let identityNumbers: UInt64 = 4
    static let guardian: UInt64 = 5
    static let phone: UInt64 = 6
    static let categories: UInt64 = 7
    static let risk: UInt64 = 8
    static let status: UInt64 = 9
    static let surveyDay: UInt64 = 10
    static let lastConfirmed: UInt64 = 11
    static let lastVisit: UInt64 = 12
    static let lastRevisit: UInt64 = 13
    static let nextDue: UInt64 = 14
    static let visits: UInt64 = 15
    static let hardConflicts: UInt64 = 16
    static let softConflicts: UInt64 = 17
    static let disputedResolutions: UInt64 = 18
    static let doubts: UInt64 = 19
    static let links: UInt64 = 20
    static let editedAfterClosing: UInt64 = 21
    static let distinct: UInt64 = 22
    static let notes: UInt64 = 23
    static let openItems: UInt64 = 24
    static let help: UInt64 = 36
    static let problems: UInt64 = 34
    static let campaign: UInt64 = 35
    static let worker: UInt64 = 56
    static let grid: UInt64 = 57
    static let reports: UInt64 = 30
    static let openReports: UInt64 = 31
    static let assignments: UInt64 = 40
    static let nextFollowUp: UInt64 = 43
    static let residence: UInt64 = 44
    static let assessedRisk: UInt64 = 45
    static let livesElsewhere: UInt64 = 46
    static let tableMarks: UInt64 = 50
    static let closedOn: UInt64 = 47
    static let foundOn: UInt64 = 48
}

extension ChildSummary {
    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(Key.name, name)
        map.write(Key.sex, sex)
        map.write(Key.birthDay, birthDay)
        map.write(Key.identityNumbers, identityNumbers)
        map.write(Key.guardian, guardian)
        map.write(Key.phone, phone)
        map.write(Key.categories, categories)
        map.write(Key.risk, risk)
        map.write(Key.status, status == ChildStatus.open ? 0 : status)
        map.write(Key.surveyDay, surveyDay)
        map.write(Key.lastConfirmed, lastConfirmed)
        map.write(Key.lastVisit, lastVisit)
        map.write(Key.lastRevisit, lastRevisit)
        map.write(Key.nextDue, nextDue)
        map.write(Key.visits, visits)
        map.write(Key.hardConflicts, hardConflicts)
        map.write(Key.softConflicts, softConflicts)
        map.write(Key.disputedResolutions, disputedResolutions)
        map.write(Key.doubts, doubts)
        map.write(Key.links, links)
        map.write(Key.editedAfterClosing, isEditedAfterClosing ? 1 : 0)
        map.write(Key.distinct, distinct)
        map.write(Key.notes, notes)
        encodeWork(into: &map)
        writeFollowUp(to: &map)
        map.write(Key.closedOn, closedOn)
        map.write(Key.foundOn, foundOn)
        map.finish(into: &writer)
    }

    /// What is to be done, and by whom.
    private func encodeWork(into map: inout SummaryWriter) {
        if !tableMarks.isEmpty { map.write(Key.tableMarks) { tableMarks.encode(into: &$0) } }
        if help != HelpSummary() { map.write(Key.help) { help.encode(into: &$0) } }
        map.write(Key.assignments, assignments)
        map.write(Key.openItems, openItems)
        map.write(Key.problems, problems)
        map.write(Key.campaign, campaign)
        map.write(Key.worker, worker)
        map.write(Key.grid, grid)
        map.write(Key.reports, reports)
        map.write(Key.openReports, openReports)
    }

    private func writeFollowUp(to map: inout SummaryWriter) {
        map.write(Key.nextFollowUp, nextFollowUp)
        if let residence { map.write(Key.residence) { $0.write(residence) } }
        map.write(Key.assessedRisk, assessedRisk)
        map.write(Key.livesElsewhere, livesElsewhere ? 1 : 0)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        self.init()
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            let key = try reader.readUnsigned()
            if try readText(key, &reader) { continue }
            if try readDay(key, &reader) { continue }
            if try readNumber(key, &reader) { continue }
            if key == Key.residence {
                residence = try reader.readIdentifier()
                continue
            }
            throw WireError(.unexpected(expected: "summary"), at: reader.position)
        }
    }

    private mutating func readText(
        _ key: UInt64, _ reader: inout CBORReader
    ) throws(WireError) -> Bool {
        switch key {
        case Key.name: name = try reader.readText()
        case Key.guardian: guardian = try reader.readText()
        case Key.phone: phone = try reader.readText()
        case Key.identityNumbers: identityNumbers = try reader.readList()
        case Key.categories: categories = try reader.readList()
        case Key.links: links = try reader.readList()
        case Key.distinct: distinct = try reader.readList()
        case Key.notes: notes = try reader.readNotes()
        case Key.openItems: openItems = try reader.readList()
        case Key.help: help = try HelpSummary(from: &reader)
        case Key.problems: problems = try reader.readProblemMarks()
        case Key.campaign: campaign = try reader.readText()
        case Key.worker: worker = try reader.readText()
        case Key.grid: grid = try reader.readText()
        case Key.reports: reports = try reader.readList()
        case Key.assignments: assignments = try reader.readList()
        case Key.tableMarks: tableMarks = try TableMarks(from: &reader)
        default: return false
        }
        return true
    }

    private mutating func readDay(
        _ key: UInt64, _ reader: inout CBORReader
    ) throws(WireError) -> Bool {
        switch key {
        case Key.birthDay: birthDay = try reader.readDay()
        case Key.surveyDay: surveyDay = try reader.readDay()
        case Key.lastConfirmed: lastConfirmed = try reader.readDay()
        case Key.lastVisit: lastVisit = try reader.readDay()
        case Key.lastRevisit: lastRevisit = try reader.readDay()
        case Key.nextDue: nextDue = try reader.readDay()
        case Key.nextFollowUp: nextFollowUp = try reader.readDay()
        case Key.closedOn: closedOn = try reader.readDay()
        case Key.foundOn: foundOn = try reader.readList()
        default: return false
        }
        return true
    }

    private mutating func readNumber(
        _ key: UInt64, _ reader: inout CBORReader
    ) throws(WireError) -> Bool {
        switch key {
        case Key.sex: sex = try reader.readNumber()
        case Key.risk: risk = try reader.readNumber()
        case Key.status: status = try reader.readNumber()
        case Key.livesElsewhere: livesElsewhere = try reader.readNumber() == 1
        case Key.assessedRisk: assessedRisk = try reader.readNumber()
        case Key.visits: visits = try reader.readNumber()
        case Key.hardConflicts: hardConflicts = try reader.readNumber()
        case Key.softConflicts: softConflicts = try reader.readNumber()
        case Key.disputedResolutions: disputedResolutions = try reader.readNumber()
        case Key.doubts: doubts = try reader.readNumber()
        case Key.openReports: openReports = try reader.readNumber()
        case Key.editedAfterClosing: isEditedAfterClosing = try reader.readNumber() == 1
        default: return false
        }
        return true
    }
}
