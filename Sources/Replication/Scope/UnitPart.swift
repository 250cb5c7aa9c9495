package import Wire

/// One part of one unit's records: the smallest thing that a scope holds or leaves out.
package struct UnitPart: Hashable, Sendable {
    package let unit: Identifier
    package let part: Part

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
