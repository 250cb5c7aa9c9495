package import Casework

/// A child in whose file something has not been confirmed for longer than a cycle (M09).
package struct StaleChild: Sendable {
    /// By the rule of its unit.
    package let child: KnownChild
    /// The parts that are stale, in their order.
    package let sections: [SectionStanding]
}
