package import Casework
import Records
import Storage
import Wire

extension Node {
    /// Every change of a child's file, each behind those that its writer knew of. What is sealed,
    /// or not for this person's role, is not told.
    package func history(of child: ChildFile, _ language: Language) throws -> [HistoryLine] {
        try read { transaction in
            var teller = try ChangeTeller(
                self, transaction, language, in: child.working.unit)
            let order = CausalOrder.sort(child.all.flatMap { $0.changes.readable })
            return try order.map { dot, change in
                try teller.line(change, at: dot, of: child.record)
            }
        }
    }
}
