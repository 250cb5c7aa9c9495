import Casework
import Records
import Storage
import Wire

extension Node {
    private typealias Number = EntryFieldNumber.Campaign

    /// Begins a campaign of a unit for those below it (M01, M34, M76).
    ///
    /// - Parameter written: fields of the campaign by number, name or label; without another day it
    ///   begins today.
    package func startCampaign(
        _ written: [WrittenField], at unit: NamedUnit
    ) throws -> WrittenFile {
        guard let field = Forms.unit[UnitForm.campaigns] else {
            preconditionFailure("the unit form has campaigns")
        }
        let tree = try units()
        for one in written {
            switch try field.itemField(named: one.name).number {
            case Number.name:
                let isTaken = tree.campaigns.contains { $0.campaign.isCalled(one.text) }
                if isTaken { throw CampaignFault.taken(one.text) }
            case Number.units:
                for name in Campaign.units(in: one.text) { _ = try tree.find(name) }
            default: break
            }
        }
        let given = try filling([(Number.from, today.description)], beside: written, in: field)
        guard let record = unit.record else { throw NodeError.unknownUnit(unit.name) }
        return try addEntry(given + written, to: try file(record), in: String(field.number))
    }

    /// How far campaigns have come, in the order of their first day.
    ///
    /// - Parameter name: of one campaign, or its code; nil for all.
    package func campaigns(_ name: String? = nil) throws -> [CampaignStanding] {
        try read { transaction in
            let reader = try CampaignReader(self, transaction)
            return try reader.standings(of: try Self.known(name, in: try units(transaction)))
        }
    }

    private static func known(_ name: String?, in tree: UnitTree) throws -> [KnownCampaign] {
        let all = tree.campaigns
        guard let name else { return all }
        let found = all.filter { $0.campaign.goes(by: name) }
        guard !found.isEmpty else {
            throw CampaignFault.unknown(name, known: all.map(\.campaign.name))
        }
        return found
    }

    /// Writes how far a unit has come with a campaign, into its registers (M01).
    ///
    /// - Parameters:
    ///   - name: of the campaign, or its code.
    ///   - state: by code or name.
    ///   - count: the children found; nil to count the files that name the campaign.
    package func reportCampaign(
        _ name: String, of unit: NamedUnit, state: String, count: Int?, note: String
    ) throws -> WrittenFile {
        guard let code = CodeLists.campaignState.find(state)?.code.number else {
            throw CampaignFault.unknownState(state)
        }
        guard let standing = try campaigns(name).first,
            let row = standing.rows.first(where: { $0.unit.id == unit.id })
        else { throw CampaignFault.notTaking(unit: unit.name) }
        let counted = try Self.counted(code, count, row)
        let texts = [
            (EntryFieldNumber.CampaignReport.campaign, standing.known.campaign.name),
            (EntryFieldNumber.CampaignReport.state, String(code)),
            (EntryFieldNumber.CampaignReport.day, today.description),
            (EntryFieldNumber.CampaignReport.count, counted.map { String($0) } ?? ""),
            (EntryFieldNumber.CampaignReport.note, note),
        ]
        let registers = try beginRegisters(of: unit.id)
        return try addEntry(
            texts.map { WrittenField(String($0.0), $0.1) }, to: registers,
            in: String(RegisterForm.campaignReports),
            correcting: registers.report(of: standing.known.campaign))
    }

    /// How many children the unit reports; nil before it is through. A unit that found nobody says
    /// so, and one that found somebody does not say that it found nobody.
    private static func counted(_ state: Int, _ count: Int?, _ row: CampaignRow) throws -> Int? {
        switch state {
        case CampaignState.zero:
            let found = max(count ?? 0, row.children)
            guard found == 0 else { throw CampaignFault.notZero(found) }
            return 0
        case CampaignState.done:
            let found = count ?? row.children
            guard found > 0 else { throw CampaignFault.nobody }
            return found
        default: return count
        }
    }
}

extension ChildFile {
    /// The number of the report that a unit's registers have of a campaign; nil if there is none.
    fileprivate func report(of campaign: Campaign) -> String? {
        let entries = record.currentEntries(of: RegisterForm.campaignReports)
        let place = entries.firstIndex { entry in
            let written = entry.value(EntryFieldNumber.CampaignReport.campaign)
            if case .text(let text) = written { return campaign.isCalled(text) }
            return false
        }
        return place.map { String($0 + 1) }
    }
}

/// Gathers what files and registers that are here say of campaigns.
private struct CampaignReader {
    private let tree: UnitTree
    private let own: Identifier
    private let contacts: UnitContacts
    private let children: [KnownChild]
    private let registers: [(unit: Identifier, summary: RegisterSummary)]

    init(_ node: Node, _ transaction: Transaction) throws {
        tree = try node.units(transaction)
        own = node.unit
        contacts = try UnitContacts(node, transaction)
        children = try UnitedChildren(transaction, node.sight(transaction)).children
        registers = try transaction.summaries(kind: .register).map { row, bytes in
            guard case .register(let summary)? = try? RecordSummary.decode(bytes) else {
                throw StoreError.damaged(what: "summary \(row.key)")
            }
            return (row.unit, summary)
        }
    }

    func standings(of campaigns: [KnownCampaign]) throws -> [CampaignStanding] {
        campaigns.map { known in
            let (all, unknown) = tree.units(of: known)
            let found = all.filter(isHere)
            return CampaignStanding(
                known: known, begunBy: tree.name(of: known.unit),
                rows: rows(of: known.campaign, found), unknownUnits: unknown)
        }
    }

    /// Whether this node holds what the unit reports: its own unit and those below.
    private func isHere(_ unit: NamedUnit) -> Bool {
        var next: NamedUnit? = unit
        while let unit = next, unit.id != own { next = unit.parent.flatMap { tree[$0] } }
        return next != nil
    }

    private func rows(of campaign: Campaign, _ units: [NamedUnit]) -> [CampaignRow] {
        var (found, problems) = ([Identifier: Int](), [Identifier: [Int: Int]]())
        let count = { (marks: [ProblemMark], unit: Identifier) in
            for mark in marks where campaign.isCalled(mark.campaign) {
                problems[unit, default: [:]][mark.state, default: 0] += 1
            }
        }
        for child in children where !child.isMovedAway {
            if campaign.isCalled(child.summary.campaign) { found[child.unit, default: 0] += 1 }
            count(child.summary.problems, child.unit)
        }
        for (unit, summary) in registers { count(summary.problems, unit) }
        return units.map { unit in
            let reports = registers.filter { $0.unit == unit.id }.flatMap(\.summary.campaigns)
            return CampaignRow(
                name: tree.name(of: unit.id), unit: unit, isOwn: unit.id == own,
                report: .joined(reports.filter { campaign.isCalled($0.campaign) }),
                children: found[unit.id] ?? 0, problems: problems[unit.id] ?? [:],
                contact: contacts[unit])
        }
    }
}
