package import Casework
package import Records
import Storage
package import Wire

extension Node {
    /// The children whose file in a unit is open: what goes to a successor.
    package func openChildren(of unit: Identifier) throws -> [KnownChild] {
        try unitedChildren().filter { $0.unit == unit && !$0.summary.isClosed }
    }

    /// Moves a child's file out of one unit into another, with its past left to be read in the old
    /// one. A file that another unit keeps of the child stays where it is.
    ///
    /// - Returns: the file there; nil if the child has no open file in the old unit any more.
    package func moveFile(
        of child: KnownChild, to unit: Identifier, reason: String
    ) throws -> Dot? {
        let file = try self.child(child.record)
        let isLeft = file.all.contains {
            $0.unit == child.unit && file.united.openFiles.contains($0.id)
        }
        guard isLeft else { return nil }
        return try moveChild(file, to: unit, from: child.unit, reason: reason)
    }

    /// Says that a unit is no more from a day on: abolished, or merged into a successor. It stays
    /// in the tree, for files and logs name it, and its names and codes end on that day.
    ///
    /// Refused while it has open files, and while units below it are not abolished: nobody is to
    /// be forgotten with it. Nothing is written about a unit that is no more already.
    ///
    /// - Parameter successor: the unit that it is merged into; nil for none.
    package func abolish(
        _ unit: NamedUnit, into successor: Identifier?, from day: CalendarDay, reason: String
    ) throws {
        let reason = try reason.stated(for: .unit)
        guard unit.summary.abolishedFrom == nil else { return }
        try requireEmpty(unit)
        let step = Succession(
            kind: successor == nil ? SuccessionKind.abolished : SuccessionKind.merged,
            other: successor, from: day, reason: reason)
        let record = try unit.record.map { try open($0).record }
        let ends = (record?.entries(of: UnitForm.designations) ?? []).filter(\.isCurrent)
            .filter { Designation($0).holds(on: day) }
            .map { entry in
                Operation.add(
                    collection: UnitForm.designations,
                    fields: Designation(entry).ending(on: day).fields, corrects: entry.id)
            }
        try tell([step.operation] + ends, of: unit, reason: reason)
    }

    private func requireEmpty(_ unit: NamedUnit) throws {
        let count = try openChildren(of: unit.id).count
        let below = try units().units.filter {
            $0.parent == unit.id && $0.summary.abolishedFrom == nil
        }
        guard count == 0, below.isEmpty else {
            throw NodeError.unitInUse(unit.name, children: count, units: below.map(\.name))
        }
    }

    /// Says that a unit was split off from another on a day.
    package func splitOff(
        _ part: NamedUnit, from unit: NamedUnit, on day: CalendarDay, reason: String
    ) throws {
        let reason = try reason.stated(for: .unit)
        let step = Succession(
            kind: SuccessionKind.split, other: unit.id, from: day, reason: reason)
        try tell([step.operation], of: part, reason: reason)
    }

    private func tell(
        _ operations: [Operation], of unit: NamedUnit, reason: String
    ) throws {
        try Forms.unit.check(operations, areWritableBy: try role(in: unit.id))
        _ = try write(
            Edit(
                unit: unit.id, logClass: .own, record: unit.record, kind: .unit,
                operations: operations, reason: reason))
    }
}
