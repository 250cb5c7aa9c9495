package import Casework

/// What changes for a child on a day to come (M48–M50).
package struct ExpectedChange: Hashable, Sendable {
    /// Whom it concerns.
    package let child: KnownChild
    /// What changes, and when.
    package let change: ComingChange
}
