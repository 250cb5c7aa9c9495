package import Casework
import Records
import Storage
package import Wire

extension Node {
    /// The benefit rules that count for a unit.
    package func benefits(of unit: Identifier) throws -> UnitBenefits {
        try read { transaction in
            var directory = BenefitDirectory(transaction, try units(transaction))
            return try directory.benefits(of: unit)
        }
    }

    /// What follows for the help of a child whose file this person sees; nil for an outside
    /// assessor. Sealed kinds are named where the file was opened.
    ///
    /// - Parameter summary: of the same file.
    package func help(of seen: SeenFile, _ summary: ChildSummary) throws -> HelpFacts? {
        let unit = seen.file.working.unit
        return try read { transaction in
            guard try roles(transaction).reader(in: unit) != .assessor else { return nil }
            let tree = try units(transaction)
            var directory = BenefitDirectory(transaction, tree)
            return HelpFacts(
                of: seen.file.record, summary, by: try directory.benefits(of: unit),
                tree.rulePack(of: unit, on: today), on: today, opensSealed: seen.opening != nil)
        }
    }

    /// The children of units who meet the conditions of a benefit and do not have it, in the order
    /// in which they became known. Summaries are read, not files; what is sealed is in none.
    package func benefitGaps(of units: [Identifier]) throws -> [UncoveredChild] {
        try eachChild(of: units) { child, benefits, pack in
            let gaps = BenefitGap.all(of: child.summary, by: benefits, pack, on: today)
            return gaps.isEmpty ? [] : [UncoveredChild(child: child, gaps: gaps)]
        }
    }

    /// What changes for the children of units from today until a day, itself not included: by day.
    package func comingChanges(
        of units: [Identifier], until day: CalendarDay
    ) throws -> [ExpectedChange] {
        let found = try eachChild(of: units) { child, benefits, _ in
            ComingChange.all(of: child.summary, by: benefits, from: today, to: day)
                .map { ExpectedChange(child: child, change: $0) }
        }
        return found.sorted {
            ($0.change.day, $0.child.record) < ($1.change.day, $1.child.record)
        }
    }

    /// An outside assessor sees assigned files only, and no list of who receives what.
    private func eachChild<Result>(
        of units: [Identifier],
        _ body: (KnownChild, UnitBenefits, RulePack) throws -> [Result]
    ) throws -> [Result] {
        try read { transaction in
            let tree = try self.units(transaction)
            let roles = try roles(transaction)
            var directory = BenefitDirectory(transaction, tree)
            let packs = Dictionary(units.map { ($0, tree.rulePack(of: $0, on: today)) }) { $1 }
            let known = try UnitedChildren(transaction, sight(transaction)).children
            return try known.flatMap { child -> [Result] in
                guard let pack = packs[child.unit], roles.reader(in: child.unit) != .assessor
                else { return [] }
                return try body(child, directory.benefits(of: child.unit), pack)
            }
        }
    }
}
