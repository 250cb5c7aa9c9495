package import Casework

/// What changes for a child on a day to come (M48–M50).
package struct ExpectedChange: Hashable, Sendable {
    package let child: KnownChild
    package let change: ComingChange
}
