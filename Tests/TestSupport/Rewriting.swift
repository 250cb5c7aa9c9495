import Foundation

/// The switch `HAMLET_REWRITE=1`, under which tests write the repository's expected texts anew.
/// They end red all the same, so that none passes by accident.
package enum Rewriting {
    /// Whether the switch is set.
    package static let isOn = ProcessInfo.processInfo.environment["HAMLET_REWRITE"] == "1"
}
