package import Casework
import Records
import Storage
import Wire

extension Node {
    /// Every change of a child's file, each behind those that its writer knew of.
    package func history(
        of child: ChildFile, _ language: Language, opensSealed: Bool = false
    ) throws -> [HistoryLine] {
        try read { transaction in
            var teller = try ChangeTeller(self, transaction, language, opensSealed: opensSealed)
            let order = CausalOrder.sort(child.all.flatMap { $0.changes.readable })
            return try order.map { dot, change in
                try teller.line(change, at: dot, of: child.record)
            }
        }
    }
}
