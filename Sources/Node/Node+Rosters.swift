package import Casework
package import Wire

extension Node {
    /// Those who stand on a day in the rosters of units (M63), in the order of the tree.
    package func roster(of units: [Identifier], on day: CalendarDay) throws -> [RosterLine] {
        let wanted = Set(units)
        return try self.units().units.filter { wanted.contains($0.id) }.flatMap { unit in
            unit.roster(on: day).map { RosterLine(unit: unit, post: $0) }
        }
    }

    /// The posts that units must have filled, and who fills them on a day (M62), in the order of
    /// the tree.
    package func coverage(of units: [Identifier], on day: CalendarDay) throws -> [PostCoverage] {
        let (tree, wanted) = (try self.units(), Set(units))
        return tree.units.filter { wanted.contains($0.id) }.flatMap {
            tree.coverage(of: $0, on: day)
        }
    }
}
