package import Records
import Wire

/// The few facts of a unit's own record that the tree and lists need.
package struct UnitSummary: Hashable, Sendable {
    /// In the order in which they were written; those taken out or corrected are left out.
    package var designations: [Designation] = []
    /// By the code list of levels; 0 where nothing stands.
    package var level = 0
    /// Days between deliveries that the unit itself expects (M69); 0 where nothing stands.
    package var intervalDays = 0
    /// Posts that have not ended (M63).
    package var posts = 0
    /// Those who are or were in it, with the days (M63).
    package var roster: [Dated<RosterPost>] = []
    /// The posts that it wants filled in itself and below (M62).
    package var requiredPosts: [Dated<PostRequirement>] = []
    /// As `VisitRule` reads it; empty where the standard holds.
    package var visitRule = ""
    /// The name of a `RulePack`; empty where the standard holds.
    package var rulePack = ""
    /// The names of rule packs by date (M13).
    package var rulePacks: [Dated<String>] = []
    /// The numbers of lists of categories by date (M12).
    package var categoryLists: [Dated<Int>] = []
    /// For how long files are kept, where the unit says so.
    package var retention: [RetentionRule] = []
    /// Cells in which the more protective value acts meanwhile.
    package var hardConflicts = 0
    /// Cells in which all values are shown.
    package var softConflicts = 0
    /// From which day the unit is no more, abolished or merged into another; nil while it is.
    package var abolishedFrom: CalendarDay?
    /// Of conflicts that were left for later.
    package var notes: [ConflictNote] = []
    /// Those that it began, in the order of their first day (M01).
    package var campaigns: [Campaign] = []
    /// As it entered them, sorted by year, each once (M36).
    package var holidays: [HolidayYear] = []
    /// The fields and codes that it adds to the forms.
    package var own = OwnDefinitions()
    /// How many entries of each counted collection there are.
    package var entries: [EntryCount] = []

    package init() {}

    /// Gathers the facts by the built-in form of units.
    package init(_ record: Record) {
        let form = Forms.unit
        designations = record.entries(of: UnitForm.designations).filter(\.isCurrent)
            .map { Designation($0) }
        level = form[UnitForm.level].flatMap { record.acting($0) }.code
        intervalDays = form[UnitForm.intervalDays].flatMap { record.acting($0) }.code
        visitRule = form[UnitForm.visitRule].flatMap { record.acting($0) }.text
        rulePack = form[UnitForm.rulePack].flatMap { record.acting($0) }.text
        rulePacks = record.entries(of: UnitForm.rulePacks).filter(\.isCurrent).compactMap {
            Dated($0) { value in Optional(value).text.isEmpty ? nil : Optional(value).text }
        }
        categoryLists = record.entries(of: UnitForm.categoryLists).filter(\.isCurrent).compactMap {
            Dated($0) { value in Optional(value).code == 0 ? nil : Optional(value).code }
        }
        posts = record.entries(of: UnitForm.roster)
            .count { $0.isCurrent && $0.value(EntryFieldNumber.Post.to) == .null }
        retention = record.entries(of: UnitForm.retention).filter(\.isCurrent)
            .compactMap { RetentionRule($0) }
        roster = RosterPost.all(of: record)
        requiredPosts = PostRequirement.all(of: record)
        let conflicts = record.conflicts(form.rule(for:))
        hardConflicts = conflicts.count { $0.rule.isHard }
        softConflicts = conflicts.count - hardConflicts
        notes = record.conflictNotes
        abolishedFrom = record.entries(of: UnitForm.succession).filter(\.isCurrent)
            .map { Succession($0) }.filter { SuccessionKind.ends.contains($0.kind) }
            .map { $0.from ?? .earliest }.min()
        campaigns = record.currentEntries(of: UnitForm.campaigns).map { Campaign($0) }
        holidays = HolidayYear.all(of: record)
        own = OwnDefinitions(record)
        entries = EntryCount.all(of: record, asking: [])
    }

    /// The designation in force on a day: of several the one that began last, and of those that
    /// began on one day the one written last; if none holds, the last that did.
    package func designation(on day: CalendarDay) -> Designation? {
        let holding = designations.filter { $0.holds(on: day) }
        let candidates = holding.isEmpty ? designations : holding
        return candidates.reduce(nil) { best, next in
            (best?.from ?? .earliest) > (next.from ?? .earliest) ? best : next
        }
    }

    /// The same unit with what another record says of it: whoever joins before the unit's own
    /// record has arrived begins one.
    package func joined(with other: UnitSummary) -> UnitSummary {
        var both = self
        both.designations += other.designations
        both.level = level == 0 ? other.level : level
        both.intervalDays = intervalDays == 0 ? other.intervalDays : intervalDays
        both.posts += other.posts
        both.roster += other.roster
        both.requiredPosts += other.requiredPosts
        both.visitRule = visitRule.isEmpty ? other.visitRule : visitRule
        both.rulePack = rulePack.isEmpty ? other.rulePack : rulePack
        both.rulePacks += other.rulePacks
        both.categoryLists += other.categoryLists
        both.hardConflicts += other.hardConflicts
        both.softConflicts += other.softConflicts
        both.notes += other.notes
        both.abolishedFrom = [abolishedFrom, other.abolishedFrom].compactMap { $0 }.min()
        both.campaigns += other.campaigns
        both.holidays = (both.holidays + other.holidays).joined
        both.own = own.joined(with: other.own)
        both.retention += other.retention
        both.entries += other.entries
        return both
    }

    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(1, designations)
        map.write(2, level)
        map.write(3, intervalDays)
        map.write(4, posts)
        map.write(5, visitRule)
        map.write(6, hardConflicts)
        map.write(7, softConflicts)
        map.write(8, rulePack)
        map.write(9, notes)
        map.write(20, roster)
        map.write(21, requiredPosts)
        map.write(43, rulePacks)
        map.write(44, categoryLists)
        map.write(47, retention)
        map.write(70, campaigns)
        map.write(71, holidays)
        if !own.isEmpty { map.write(78) { own.encode(into: &$0) } }
        map.write(80, abolishedFrom)
        map.write(81, entries)
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case 1: designations = try reader.readList()
            case 2: level = try reader.readNumber()
            case 3: intervalDays = try reader.readNumber()
            case 4: posts = try reader.readNumber()
            case 5: visitRule = try reader.readText()
            case 6: hardConflicts = try reader.readNumber()
            case 7: softConflicts = try reader.readNumber()
            case 8: rulePack = try reader.readText()
            case 9: notes = try reader.readNotes()
            case 20: roster = try reader.readList()
            case 21: requiredPosts = try reader.readList()
            case 43: rulePacks = try reader.readList()
            case 44: categoryLists = try reader.readList()
            case 70: campaigns = try reader.readList()
            case 71: holidays = try reader.readList()
            case 78: own = try OwnDefinitions(from: &reader)
            case 47: retention = try reader.readList()
            case 80: abolishedFrom = try reader.readDay()
            case 81: entries = try reader.readList()
            default: throw WireError(.unexpected(expected: "summary"), at: reader.position)
            }
        }
    }
}
