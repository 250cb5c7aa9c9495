import Wire

/// Why the time that a writer's clock claimed is doubted. Doubted times are shown with a mark and
/// decide nothing (invariant 7).
package enum ClockDoubt: String, Hashable, Sendable, CaseIterable {
    /// It lies ahead of this node's clock.
    case future
    /// It lies before the change that stands before it in the same log.
    case backwards
    /// It lies before any of this was written: a clock that lost its battery.
    case early

    /// 2020-01-01T00:00+08:00.
    private static let earliest: Int64 = 1_577_808_000
    /// By how many seconds two good clocks may differ.
    private static let tolerance: Int64 = 120

    /// Nil if nothing speaks against the time; all times in seconds since 1970-01-01T00:00Z.
    ///
    /// - Parameters:
    ///   - previous: the claimed time of the change before in the same log; nil if there is none.
    ///   - now: this node's own clock.
    package init?(claimed: Int64, after previous: Int64?, now: Int64) {
        if claimed < Self.earliest {
            self = .early
        } else if claimed > now.saturatingSum(Self.tolerance) {
            self = .future
        } else if let previous, claimed < previous {
            self = .backwards
        } else {
            return nil
        }
    }
}
