package import Casework
package import Records
import Storage
import Wire

extension Node {
    /// What a rule would make of conflicts. Nothing is written.
    package func apply(
        _ rule: DecisionRule, to conflicts: [CellConflict]
    ) throws -> [RuledConflict] {
        try read { transaction in
            var authors = try AuthorDirectory(self, transaction)
            return try conflicts.map { conflict in
                RuledConflict(
                    conflict: conflict,
                    outcome: try outcome(of: rule, conflict.conflict, &authors))
            }
        }
    }

    private func outcome(
        of rule: DecisionRule, _ conflict: Conflict, _ authors: inout AuthorDirectory
    ) throws -> RuledConflict.Outcome {
        switch rule {
        case .acting: return conflict.acting.map { .decided($0) } ?? .nothingActs
        case .base: return conflict.base.count == 1 ? .decided(conflict.base[0]) : .noBase
        case .value(let value): return .decided(value)
        case .from(let unit):
            var found: [Value] = []
            for side in conflict.sides {
                let isOfUnit = try side.writes.contains {
                    try authors.author(of: $0.dot)?.unit == unit
                }
                if isOfUnit { found.append(side.value) }
            }
            if found.count == 1 { return .decided(found[0]) }
            return found.isEmpty ? .nobodyOfUnit : .unitDisagrees
        }
    }

    /// Reads what a person wrote as the value of a conflicted cell.
    package func value(
        _ written: String, for conflict: CellConflict
    ) throws -> (value: Value, warnings: [Warning]) {
        guard let field = conflict.form?.field(of: conflict.conflict.cell) else {
            throw NodeError.unknownConflict(conflict.name)
        }
        let parsed = try field.parse(field.told(written, on: today))
        return (parsed.value, parsed.warnings)
    }
}
