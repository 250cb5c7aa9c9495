package import Casework

/// A child who meets the conditions of benefits without having them (M43).
package struct UncoveredChild: Hashable, Sendable {
    /// Who lacks something.
    package let child: KnownChild
    /// By the rules of the child's unit; at least one.
    package let gaps: [BenefitGap]
}
