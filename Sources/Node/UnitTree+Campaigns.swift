import Casework
import Wire

extension UnitTree {
    /// The campaigns of all units here, in the order of their first day.
    package var campaigns: [KnownCampaign] {
        units.flatMap { unit in
            unit.summary.campaigns.map { KnownCampaign(campaign: $0, unit: unit.id) }
        }.sorted { ($0.firstDay, $0.campaign.entry) < ($1.firstDay, $1.campaign.entry) }
    }

    /// The units that take part, and the names that no unit here goes by: nobody who is left out of
    /// a list is to be forgotten. All units below that have none below themselves, if none are
    /// named.
    func units(of known: KnownCampaign) -> (found: [NamedUnit], unknown: [String]) {
        guard !known.campaign.units.isEmpty else {
            return (units.filter { isLeaf($0) && isAtOrBelow($0, known.unit) }, [])
        }
        var found: [NamedUnit] = []
        var unknown: [String] = []
        for name in known.campaign.units {
            if let unit = units.first(where: { $0.wasCalled(name) }) {
                if !found.contains(where: { $0.id == unit.id }) { found.append(unit) }
            } else {
                unknown.append(name)
            }
        }
        return (found, unknown)
    }

    /// The day by which a unit clears what a campaign found; of several of that name the first.
    func clearing(_ campaign: String, of unit: Identifier) -> CalendarDay? {
        campaigns(over: unit).filter { $0.isCalled(campaign) }.compactMap(\.clearDue).min()
    }

    /// The campaigns of the unit and of those above it.
    private func campaigns(over unit: Identifier) -> [Campaign] {
        guard let named = self[unit] else { return [] }
        return named.summary.campaigns + (named.parent.map { campaigns(over: $0) } ?? [])
    }

    private func isLeaf(_ unit: NamedUnit) -> Bool { !units.contains { $0.parent == unit.id } }

    private func isAtOrBelow(_ unit: NamedUnit, _ other: Identifier) -> Bool {
        unit.id == other
            || unit.parent.flatMap { self[$0] }.map { isAtOrBelow($0, other) } ?? false
    }
}

extension KnownCampaign {
    /// By what campaigns are listed.
    fileprivate var firstDay: CalendarDay {
        campaign.from ?? campaign.listDue ?? campaign.clearDue ?? .earliest
    }
}

extension NamedUnit {
    /// Whether the unit goes, or went, by a name or code: campaigns outlast new names.
    fileprivate func wasCalled(_ text: String) -> Bool {
        let key = WrittenText.key(text)
        return summary.designations.contains {
            WrittenText.key($0.name) == key || $0.code == key
        }
    }
}
