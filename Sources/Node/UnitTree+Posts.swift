import Casework
import Wire

extension UnitTree {
    /// A unit and those above it, the nearest first.
    func path(from unit: Identifier) -> [Identifier] {
        var (path, next) = ([Identifier](), self[unit])
        while let unit = next {
            path.append(unit.id)
            next = unit.parent.flatMap { self[$0] }
        }
        return path.isEmpty ? [unit] : path
    }

    /// The posts that a unit must have filled on a day (M62): as it or the nearest unit above says
    /// of its level, otherwise the standard.
    func requiredPosts(of unit: NamedUnit, on day: CalendarDay) -> [PostRequirement] {
        let level = unit.level(on: day)
        let said = path(from: unit.id).lazy.compactMap { self[$0] }.map { above in
            above.summary.requiredPosts
                .filter { $0.what.level == level && $0.holds(on: day) }.map(\.what)
        }
        return said.first { !$0.isEmpty } ?? PostRequirement.standard.filter { $0.level == level }
    }

    /// The posts that a unit must have filled, and who fills them on a day (M62); none once it is
    /// no more.
    func coverage(of unit: NamedUnit, on day: CalendarDay) -> [PostCoverage] {
        guard !unit.isAbolished(on: day) else { return [] }
        let present = unit.roster(on: day)
        return requiredPosts(of: unit, on: day).map { requirement in
            let past = unit.summary.roster.filter { $0.what.post == requirement.post }
            return PostCoverage(
                unit: unit, requirement: requirement,
                holders: present.filter { $0.what.post == requirement.post },
                unposted: present.filter { $0.what.post == 0 },
                left: past.compactMap(\.to).filter { $0 <= day }.max())
        }
    }

    /// How many posts of a unit are not filled on a day.
    func unfilledPosts(of unit: NamedUnit, on day: CalendarDay) -> Int {
        coverage(of: unit, on: day).count { $0.missing > 0 }
    }

    /// The keys of the names that stand on a day in the rosters of a unit and of those above it.
    func rosterNames(over unit: Identifier, on day: CalendarDay) -> Set<String> {
        let posts = path(from: unit).flatMap { self[$0]?.roster(on: day) ?? [] }
        return Set(posts.map { WrittenText.key($0.what.name) })
    }
}

extension NamedUnit {
    /// By the code list of levels, on a day; 0 if nothing here says it.
    fileprivate func level(on day: CalendarDay) -> Int {
        let level = summary.designation(on: day)?.level ?? 0
        return level == 0 ? summary.level : level
    }

    /// Those who stand in its roster on a day, in the order of their posts and first days; who has
    /// no post last.
    func roster(on day: CalendarDay) -> [Dated<RosterPost>] {
        summary.roster.filter { $0.holds(on: day) }.sorted { one, other in
            let rank = { (post: Int) in post == 0 ? Int.max : post }
            return (rank(one.what.post), one.from ?? .earliest, one.what.name)
                < (rank(other.what.post), other.from ?? .earliest, other.what.name)
        }
    }
}
