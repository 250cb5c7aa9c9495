package import Casework
package import Wire

/// By what units judge: built-in rule packs and lists, and those that offices define (M12, M13).
extension UnitTree {
    /// By what a unit judges on a day: its own pack, else that of the nearest unit above that names
    /// one, else the standard. A name that means no pack here has no effect, and is doubted.
    package func rulePack(of unit: Identifier, on day: CalendarDay) -> RulePack {
        nearest(to: unit) { unit in
            unit.packNames(on: day).lazy.compactMap { pack(named: $0, of: unit, on: day) }.first
        } ?? RulePacks.standard
    }

    /// The list by which a unit names categories on a day, likewise; nil where none is named, so
    /// that those of the files stand for themselves.
    package func categoryList(of unit: Identifier, on day: CalendarDay) -> CategoryList? {
        nearest(to: unit) { unit in
            unit.summary.categoryLists.holding(on: day).flatMap {
                forms.categoryList($0, in: line(of: unit.id), on: day)
            }
        }
    }

    /// What of the rules that a unit would go by on a day means nothing here, nearest unit first.
    package func ruleDoubts(of unit: Identifier, on day: CalendarDay) -> [RuleDoubt] {
        packDoubts(of: unit, on: day) + listDoubts(of: unit, on: day)
    }

    /// Which rules that a unit itself defines are not taken over.
    package func refusedRules(of unit: Identifier) -> [RuleDoubt] {
        let packs = forms.packs.filter { $0.unit == unit }.map { ($0.own.labels, $0.refusal) }
        let lists = forms.lists.filter { $0.unit == unit }.map { ($0.own.labels, $0.refusal) }
        return (packs + lists).compactMap { labels, refusal in
            refusal.map { .refusedDefinition(labels.label, $0) }
        }
    }

    private func packDoubts(of unit: Identifier, on day: CalendarDay) -> [RuleDoubt] {
        let acting = rulePack(of: unit, on: day).title
        var doubts: [RuleDoubt] = []
        for unit in line(of: unit).compactMap({ self[$0] }) {
            for name in unit.packNames(on: day) {
                switch forms.rulePack(named: name, in: line(of: unit.id), on: day) {
                case .found: return doubts
                case .undefined: doubts.append(.undefinedPack(name, acting: acting))
                case .refused(let why): doubts.append(.refusedPack(name, why, acting: acting))
                case .disputed(let units):
                    let offices = units.map { self.name(of: $0) }
                    doubts.append(.disputedPack(name, offices: offices, acting: acting))
                }
            }
        }
        return doubts
    }

    private func listDoubts(of unit: Identifier, on day: CalendarDay) -> [RuleDoubt] {
        var doubts: [RuleDoubt] = []
        for unit in line(of: unit).compactMap({ self[$0] }) {
            guard let number = unit.summary.categoryLists.holding(on: day) else { continue }
            let list = forms.categoryList(number, in: line(of: unit.id), on: day)
            if list != nil { return doubts }
            doubts.append(.undefinedList(number))
        }
        return doubts
    }

    private func pack(
        named name: String, of unit: NamedUnit, on day: CalendarDay
    ) -> RulePack? {
        guard case .found(let pack) = forms.rulePack(named: name, in: line(of: unit.id), on: day)
        else { return nil }
        return pack
    }
}
