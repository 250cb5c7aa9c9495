import Wire

/// Who may have something erased.
extension GrantBook {
    /// Whether what counts of a log may erase: its writer is an administrator of the log's unit or
    /// of one above, or was until a revocation, which says up to where the log counts. So an
    /// erasure goes on to hold when the administrator leaves, and none that comes after does.
    package func mayErase(_ description: LogDescription) -> Bool {
        let administering = grants(of: description.writer).filter { grant in
            grant.subject == .person(.administrator) && stands(grant)
                && isUnit(description.unit, atOrBelow: grant.unit)
        }
        return administering.contains { isInForce($0) }
            || (!administering.isEmpty && authority(for: description) == nil)
    }
}
