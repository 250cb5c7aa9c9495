import Casework
import Records
package import Wire

extension Node {
    /// The children's files whose time runs or is over, those that may be erased first, then by
    /// day. Nothing is erased by itself.
    ///
    /// - Parameter units: of which units; nil for all.
    package func retention(of units: [Identifier]?) throws -> [KnownRetention] {
        let tree = try self.units()
        return try unitedChildren().compactMap { child -> KnownRetention? in
            guard units?.contains(child.unit) ?? true,
                let kept = Retention(child.summary, by: tree.retention(of: child.unit), on: today)
            else { return nil }
            return KnownRetention(child: child, retention: kept)
        }.sorted { $0.key(on: today) < $1.key(on: today) }
    }
}

extension KnownRetention {
    fileprivate func key(on day: CalendarDay) -> (Int, CalendarDay, String) {
        let name = "\(child.record.log) \(child.record.number)"
        return (retention.isOver(on: day) ? 0 : 1, retention.due ?? .latest, name)
    }
}

extension UnitTree {
    /// For how long files of a unit are kept: what it says itself, then what those above it say.
    func retention(of unit: Identifier) -> [[RetentionRule]] {
        guard let known = self[unit] else { return [] }
        return [known.summary.retention] + (known.parent.map { retention(of: $0) } ?? [])
    }
}
