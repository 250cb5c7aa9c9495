/// What lets the time run for which a file is kept: majority, closing, death or move (domain
/// section 3). The numbers are those of `CodeLists.retentionReason`.
package enum RetentionReason: Int, Hashable, Sendable, CaseIterable {
    case majority = 1
    case closing = 2
    case death = 3
    case move = 4

    /// What let the time of a closed file run, by its state; nil for an open one.
    init?(status: Int) {
        switch status {
        case ChildStatus.ofAge: self = .majority
        case ChildStatus.closed: self = .closing
        case ChildStatus.died: self = .death
        case ChildStatus.moved: self = .move
        default: return nil
        }
    }
}
