import Casework
import Records
import Wire

/// How much there is in a unit.
package struct UnitFigures: Hashable, Sendable {
    /// The children in the work, each once however many linked files the unit keeps of it.
    package var children = 0
    /// In cells of its files and its own record.
    package var hardConflicts = 0
    /// The same of those for which nothing more protective acts.
    package var softConflicts = 0
    /// Between files, one of which at least is the unit's.
    package var fileConflicts = 0

    /// Those of a unit of which nothing is here.
    package static let none = UnitFigures()

    /// What waits for a decision.
    package var conflicts: Int { hardConflicts + softConflicts + fileConflicts }
}

extension UnitFigures {
    /// The figures of the units of which something is here.
    static func byUnit(
        _ children: [KnownChild], _ conflicts: ConflictList
    ) -> [Identifier: UnitFigures] {
        var figures: [Identifier: UnitFigures] = [:]
        for child in children where child.hasArrived && !child.summary.isClosed {
            figures[child.unit, default: .none].children += 1
        }
        for conflict in conflicts.cells {
            if conflict.conflict.rule.isHard {
                figures[conflict.unit, default: .none].hardConflicts += 1
            } else {
                figures[conflict.unit, default: .none].softConflicts += 1
            }
        }
        for conflict in conflicts.files {
            for unit in Set(conflict.children.map(\.unit)) {
                figures[unit, default: .none].fileConflicts += 1
            }
        }
        return figures
    }
}
