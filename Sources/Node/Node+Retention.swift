import Casework
import Records
package import Wire

extension Node {
    /// The children's files and families' records whose time runs or is over, those that may be
    /// erased first, then by day. Nothing is erased by itself.
    ///
    /// - Parameter units: of which units; nil for all.
    package func retention(of units: [Identifier]?) throws -> [KnownRetention] {
        let tree = try self.units()
        let children = try unitedChildren().compactMap { child -> KnownRetention? in
            guard units?.contains(child.unit) ?? true,
                let kept = Retention(child.summary, by: tree.retention(of: child.unit), on: today)
            else { return nil }
            return KnownRetention(
                record: child.record, kind: .child, unit: child.unit, name: child.summary.name,
                retention: kept)
        }
        return try (children + families(keptIn: units)).sorted {
            $0.key(on: today) < $1.key(on: today)
        }
    }

    private func families(keptIn units: [Identifier]?) throws -> [KnownRetention] {
        let families = try families().filter { units?.contains($0.unit) ?? true }
        guard !families.isEmpty else { return [] }
        let kept = try read { try FamilyRetention(self, $0) }
        return families.compactMap { family in
            kept.retention(of: family.summary).map {
                KnownRetention(
                    record: family.record, kind: .family, unit: family.unit,
                    name: family.summary.head, retention: $0)
            }
        }
    }

    /// How long a file or a family's record is kept; nil if its time does not run.
    func retention(of file: ChildFile) throws -> Retention? {
        guard file.form.kind == .family else {
            let rules = try units().retention(of: file.working.unit)
            return Retention(try summary(of: file), by: rules, on: today)
        }
        return try read {
            try FamilyRetention(self, $0).retention(of: FamilySummary(file.record))
        }
    }
}

extension KnownRetention {
    fileprivate func key(on day: CalendarDay) -> (Int, CalendarDay, String) {
        let name = "\(record.log) \(record.number)"
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
