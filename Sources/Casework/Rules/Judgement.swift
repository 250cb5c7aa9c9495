/// What a rule pack says of a pair of parents.
package enum Judgement: Hashable, Sendable {
    /// 孤儿.
    case orphan
    /// 事实无人抚养.
    case unattended
    /// 事实无人抚养 from that month on, if nothing changes.
    case unattendedFrom(CalendarMonth)
    /// It depends on since when, and nobody wrote it.
    case sinceMissing(Circumstance)
    /// One parent at least can care, or the pack does not count the pair.
    case cared
    /// A parent's circumstances are not known.
    case unclear

    /// The category that follows; nil if none does now.
    package var category: Int? {
        switch self {
        case .orphan: Category.orphan
        case .unattended: Category.unattended
        default: nil
        }
    }
}
