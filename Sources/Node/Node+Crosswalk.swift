package import Casework
import Records
import Wire

extension Node {
    /// What a table of changed division codes means for this node's tree, in the order in which it
    /// can be done: new units from above, then new codes, then abolitions from below. A line that
    /// stands there twice is one. Nothing is written.
    ///
    /// - Parameter day: from which the table holds.
    package func plan(
        _ rows: [CrosswalkRow], from day: CalendarDay
    ) throws -> [CrosswalkStep] {
        let living = try units().units.filter { !$0.isAbolished(on: day) }
        let children = try unitedChildren().filter { !$0.summary.isClosed }
        var seen: Set<CrosswalkRow> = []
        let rows = rows.filter { seen.insert($0).inserted }
        let plan = CrosswalkPlan(rows, living, children.map(\.unit), on: day)
        return rows.sorted { CrosswalkPlan.order($0) < CrosswalkPlan.order($1) }
            .map { CrosswalkStep(row: $0, deed: plan.deed($0)) }
    }

    /// Does one step, as an act of its own. What a step needs is looked up again, for the steps
    /// before it have changed the tree.
    package func take(_ step: CrosswalkStep, from day: CalendarDay, reason: String) throws {
        let (row, tree) = (step.row, try units())
        switch step.deed {
        case .recode(let id):
            try recode(id, row, from: day, tree)
        case .move(let id, let parent):
            try recode(id, row, from: day, tree)
            guard let unit = try units()[id] else { return }
            try moveUnit(
                unit, below: try tree.living(parent, on: day), from: day, reason: reason)
        case .add(let parent):
            // A unit cannot be taken out again: two lines of one new code make one.
            guard (try? tree.living(row.newCode, on: day)) == nil else { return }
            let designation = Designation(
                code: row.newCode.digits, name: row.name, level: row.newCode.level, from: day)
            _ = try addUnit(below: try tree.living(parent, on: day).id, as: designation)
        case .abolish(let id):
            guard let unit = tree[id] else { return }
            try abolish(unit, into: nil, from: day, reason: reason)
        case .needsSuccessor, .done, .notHere: return
        }
    }

    private func recode(
        _ id: Identifier, _ row: CrosswalkRow, from day: CalendarDay, _ tree: UnitTree
    ) throws {
        guard let unit = tree[id] else { return }
        try recodeUnit(
            unit,
            as: Designation(
                code: row.newCode.digits, name: row.name.isEmpty ? unit.name : row.name,
                level: unit.designation?.level ?? 0, from: day))
    }
}

extension UnitTree {
    /// The unit that has a code and is not abolished.
    fileprivate func living(_ code: DivisionCode, on day: CalendarDay) throws -> NamedUnit {
        let found = units.first { $0.divisionCode(on: day) == code && !$0.isAbolished(on: day) }
        guard let found else { throw NodeError.unknownUnit(code.digits) }
        return found
    }
}

extension NamedUnit {
    fileprivate func divisionCode(on day: CalendarDay) -> DivisionCode? {
        DivisionCode(summary.designation(on: day)?.code ?? "")
    }
}

/// What each line of a table means, for the tree as it is.
private struct CrosswalkPlan {
    private let byCode: [DivisionCode: NamedUnit]
    private let byID: [Identifier: NamedUnit]
    /// The units below each.
    private let below: [Identifier: [NamedUnit]]
    /// The first line that says what becomes of a code.
    private let byOldCode: [DivisionCode: CrosswalkRow]
    private let day: CalendarDay
    private let filesOf: [Identifier: Int]
    private let created: Set<DivisionCode>

    /// - Parameter files: the unit of each open file.
    init(
        _ rows: [CrosswalkRow], _ units: [NamedUnit], _ files: [Identifier], on day: CalendarDay
    ) {
        self.day = day
        byCode = units.reduce(into: [:]) { known, unit in
            guard let code = unit.divisionCode(on: day), !code.isEmpty else { return }
            known[code] = known[code] ?? unit
        }
        byID = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0) })
        below = Dictionary(grouping: units.filter { $0.parent != nil }) { $0.parent ?? $0.id }
        byOldCode = Dictionary(rows.map { ($0.oldCode, $0) }) { first, _ in first }
        filesOf = files.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        created = Set(rows.filter { $0.change == .created }.map(\.newCode))
    }

    /// New units from above, new codes, abolitions from below.
    static func order(_ row: CrosswalkRow) -> (Int, Int, String) {
        switch row.change {
        case .created: (0, row.newCode.digits.count, row.newCode.digits)
        case .recoded: (1, row.oldCode.digits.count, row.oldCode.digits)
        case .abolished: (2, -row.oldCode.digits.count, row.oldCode.digits)
        }
    }

    func deed(_ row: CrosswalkRow) -> CrosswalkStep.Deed {
        switch row.change {
        case .created: creation(row)
        case .recoded: recoding(row)
        case .abolished: abolition(row)
        }
    }

    private func creation(_ row: CrosswalkRow) -> CrosswalkStep.Deed {
        if byCode[row.newCode] != nil { return .done }
        guard let above = row.newCode.above, isThere(above) else { return .notHere }
        return .add(below: above)
    }

    private func isThere(_ code: DivisionCode) -> Bool {
        byCode[code] != nil || created.contains(code) && code.above.map { isThere($0) } ?? false
    }

    private func recoding(_ row: CrosswalkRow) -> CrosswalkStep.Deed {
        guard let unit = byCode[row.oldCode] else {
            return byCode[row.newCode] == nil ? .notHere : .done
        }
        let now = unit.parent.flatMap { byID[$0] }?.divisionCode(on: day)
        guard let above = row.newCode.above, row.oldCode.above != above, now != above,
            isThere(above)
        else { return .recode(unit.id) }
        return .move(unit.id, below: above)
    }

    /// Units below that the same table moves away or abolishes are no obstacle.
    private func abolition(_ row: CrosswalkRow) -> CrosswalkStep.Deed {
        guard let unit = byCode[row.oldCode] else { return .notHere }
        let children = filesOf[unit.id] ?? 0
        let staying = (below[unit.id] ?? []).contains { below in
            switch leaving(below).map({ deed($0) }) {
            case .move, .abolish: return false
            default: return true
            }
        }
        return children == 0 && !staying
            ? .abolish(unit.id) : .needsSuccessor(unit.id, children: children)
    }

    /// What the table says of a unit. Where two have one code, such as a village that was given its
    /// township's with zeros behind, the code is that of the upper one.
    private func leaving(_ unit: NamedUnit) -> CrosswalkRow? {
        guard let code = unit.divisionCode(on: day), byCode[code]?.id == unit.id else { return nil }
        return byOldCode[code]
    }
}
