package import Casework
package import Wire

extension Node {
    /// Those who stand on a day in the rosters of units (M63), in the order of the tree.
    package func roster(of units: [Identifier], on day: CalendarDay) throws -> [RosterLine] {
        try self.units().units.filter { units.contains($0.id) }.flatMap { unit in
            unit.roster(on: day).map { RosterLine(unit: unit, post: $0) }
        }
    }

    /// The posts that units must have filled, and who fills them on a day (M62), in the order of
    /// the tree.
    package func coverage(of units: [Identifier], on day: CalendarDay) throws -> [PostCoverage] {
        let tree = try self.units()
        return tree.units.filter { units.contains($0.id) }.flatMap { unit in
            tree.requiredPosts(of: unit, on: day).map { requirement in
                let present = unit.roster(on: day)
                let past = unit.summary.roster.filter { $0.what.post == requirement.post }
                return PostCoverage(
                    unit: unit, requirement: requirement,
                    holders: present.filter { $0.what.post == requirement.post },
                    unposted: present.filter { $0.what.post == 0 },
                    left: past.compactMap(\.to).filter { $0 <= day }.max())
            }
        }
    }
}
