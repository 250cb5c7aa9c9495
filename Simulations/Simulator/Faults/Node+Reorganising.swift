import Casework
import Node
import Records
import Wire

/// What people do at a node with units that are there, as the commands do it.
extension Node {
    /// A unit that is known here.
    func requireUnit(_ unit: Identifier) throws -> NamedUnit {
        guard let named = try units()[unit] else {
            throw NodeError.unknownUnit(unit.description)
        }
        return named
    }

    /// Moves a unit's open files to its successor one by one; then it is no more. What comes to
    /// light later is carried there by doing it again.
    ///
    /// - Returns: the files there.
    func merge(
        _ unit: Identifier, into successor: Identifier, reason: String
    ) throws -> [Dot] {
        let moved = try openChildren(of: unit).compactMap {
            try moveFile(of: $0, to: successor, reason: reason)
        }
        try abolish(try requireUnit(unit), into: successor, from: today, reason: reason)
        return moved
    }
}
