/// What holds for two benefits beside each other, by the numbers of the code list (M44).
package enum BenefitRelation: Int, Hashable, Sendable {
    /// Not in one month.
    case excludes = 1
    /// The one is paid up to what the other does not cover.
    case difference = 2
    /// Both in full (叠加).
    case together = 3
}
