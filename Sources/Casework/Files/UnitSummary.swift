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
    package var visitRule = ""
    package var hardConflicts = 0
    package var softConflicts = 0

    package init() {}

    package init(_ record: Record) {
        let form = Forms.unit
        designations = record.entries(of: UnitForm.designations).filter(\.isCurrent)
            .map { Designation($0) }
        level = form[UnitForm.level].flatMap { record.acting($0) }.code
        intervalDays = form[UnitForm.intervalDays].flatMap { record.acting($0) }.code
        visitRule = form[UnitForm.visitRule].flatMap { record.acting($0) }.text
        posts = record.entries(of: UnitForm.roster)
            .count { $0.isCurrent && $0.value(EntryFieldNumber.Post.to) == .null }
        let conflicts = record.conflicts(form.rule(for:))
        hardConflicts = conflicts.count { $0.rule.isHard }
        softConflicts = conflicts.count - hardConflicts
    }

    /// The designation in force on a day: of several the one that began last; if none holds, the
    /// last that did.
    package func designation(on day: CalendarDay) -> Designation? {
        let holding = designations.filter { $0.holds(on: day) }
        let candidates = holding.isEmpty ? designations : holding
        return candidates.max { ($0.from ?? .earliest) < ($1.from ?? .earliest) }
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
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case 1: designations = try reader.readDesignations()
            case 2: level = try reader.readNumber()
            case 3: intervalDays = try reader.readNumber()
            case 4: posts = try reader.readNumber()
            case 5: visitRule = try reader.readText()
            case 6: hardConflicts = try reader.readNumber()
            case 7: softConflicts = try reader.readNumber()
            default: throw WireError(.unexpected(expected: "summary"), at: reader.position)
            }
        }
    }
}
