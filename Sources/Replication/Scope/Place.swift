package import Wire

/// A unit and the units above it.
package struct Place: Hashable, Sendable {
    /// The last on the way down from the root.
    package let unit: Identifier
    /// The units above, the root first; empty for a root.
    package let ancestors: [Identifier]

    package init(unit: Identifier, ancestors: [Identifier]) {
        self.unit = unit
        self.ancestors = ancestors
    }

    /// Whether the place is that unit or below it.
    package func isWithin(_ other: Identifier) -> Bool {
        unit == other || ancestors.contains(other)
    }
}
