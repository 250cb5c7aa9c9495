package import Wire

/// One part of one unit's records: the smallest thing that a scope holds or leaves out.
package struct UnitPart: Hashable, Sendable {
    /// Without the units below it.
    package let unit: Identifier
    /// Which of the two that different nodes may hold.
    package let part: Part

    /// Names a part, whether or not anything is held of it.
    package init(_ unit: Identifier, _ part: Part) {
        self.unit = unit
        self.part = part
    }
}

extension UnitPart: Comparable {
    package static func < (left: UnitPart, right: UnitPart) -> Bool {
        (left.unit, left.part.rawValue) < (right.unit, right.part.rawValue)
    }
}
