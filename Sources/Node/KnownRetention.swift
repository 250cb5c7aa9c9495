package import Casework

/// A child's file whose time runs, or is over.
package struct KnownRetention: Sendable {
    package let child: KnownChild
    package let retention: Retention
}
