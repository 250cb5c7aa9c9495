import Records
import Wire

/// What a unit reports of a campaign (M01): that it runs, that it found nobody, or how many.
package struct CampaignReport: Hashable, Sendable {
    /// As it was written.
    package let campaign: String
    /// By the code list; not started where nothing stands, or no code.
    package let state: Int
    /// Nil where nothing stands.
    package let day: CalendarDay?
    /// The children found; nil where nothing stands.
    package let count: Int?
    /// Whether people report different things.
    package let isDisputed: Bool
    /// How many children a unit can have found: more are a slip of the pen.
    static let counts: ClosedRange<Int64> = 0...100_000

    private init(
        campaign: String, state: Int, day: CalendarDay?, count: Int?, isDisputed: Bool
    ) {
        (self.campaign, self.state, self.day) = (campaign, state, day)
        (self.count, self.isDisputed) = (count, isDisputed)
    }

    private init(_ entry: Entry, of collection: Field) {
        let code = entry.actingCode(EntryFieldNumber.CampaignReport.state, in: collection)
        campaign = Optional(entry.value(EntryFieldNumber.CampaignReport.campaign)).text
        state = CodeLists.campaignState[code] == nil ? CampaignState.notStarted : code
        day = CalendarDay(entry.value(EntryFieldNumber.CampaignReport.day))
        if case .integer(let number) = entry.value(EntryFieldNumber.CampaignReport.count),
            Self.counts.contains(number)
        {
            count = Int(number)
        } else {
            count = nil
        }
        isDisputed = entry.cells.contains { $0.isConflicted }
    }

    /// Those of a unit's registers that count, in the order in which they were written.
    static func all(of record: Record) -> [CampaignReport] {
        guard let collection = Forms.register[RegisterForm.campaignReports] else { return [] }
        return record.entries(of: collection.number).filter(\.isCurrent)
            .map { CampaignReport($0, of: collection) }
    }

    /// What several reports of one unit come to: the least finished, and disputed unless they say
    /// the same; nil without any.
    package static func joined(_ reports: [CampaignReport]) -> CampaignReport? {
        let rank = { (report: CampaignReport) in
            CampaignState.order.firstIndex(of: report.state) ?? 0
        }
        guard let least = reports.min(by: { rank($0) < rank($1) }) else { return nil }
        let isDisputed = reports.contains {
            $0.isDisputed || $0.state != least.state || $0.count != least.count
        }
        return CampaignReport(
            campaign: least.campaign, state: least.state, day: least.day, count: least.count,
            isDisputed: isDisputed)
    }
}

extension CampaignReport: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(1, campaign)
        map.write(2, state)
        map.write(3, day)
        // Nobody is a number, and nothing is not.
        map.write(4, count.map { $0 + 1 } ?? 0)
        map.write(5, isDisputed ? 1 : 0)
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        var (campaign, state, day, count, isDisputed) = ("", 0, CalendarDay?.none, 0, false)
        let place = reader.position
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case 1: campaign = try reader.readText()
            case 2: state = try reader.readNumber()
            case 3: day = try reader.readDay()
            case 4: count = try reader.readNumber()
            case 5: isDisputed = try reader.readNumber() == 1
            default: throw WireError(.unexpected(expected: "report"), at: place)
            }
        }
        self.init(
            campaign: campaign, state: state, day: day, count: count == 0 ? nil : count - 1,
            isDisputed: isDisputed)
    }
}
