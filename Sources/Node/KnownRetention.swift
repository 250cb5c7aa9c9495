package import Casework

/// A child's file whose time runs, or is over.
package struct KnownRetention: Sendable {
    /// Whose file it is.
    package let child: KnownChild
    /// What lets the time run, when it is over, and what keeps the file.
    package let retention: Retention
}
