import Casework
import Node
import Records
import Wire

/// How conflicts between files are decided, one or many.
enum FileRule {
    case decision(FileDecision)
    /// The unit goes on with its file. Costs what the others would know of the child later.
    case keepIn(Identifier)

    /// What the rule says of a conflict, whether that fits or not; nil where it says nothing: none
    /// of the files, or several, are the unit's.
    func decision(of conflict: FileConflict) -> FileDecision? {
        switch self {
        case .decision(let decision): return decision
        case .keepIn(let unit):
            let own = conflict.children.filter { $0.unit == unit }
            return own.count == 1 ? .keep(own[0].record) : nil
        }
    }

    /// What the rule decides about a conflict; nil where that does not fit it.
    func fittingDecision(of conflict: FileConflict) -> FileDecision? {
        guard let wanted = decision(of: conflict) else { return nil }
        return FileChoice.fitting(conflict).contains { $0.decision == wanted } ? wanted : nil
    }
}
