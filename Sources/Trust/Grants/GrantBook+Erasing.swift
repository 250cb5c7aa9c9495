import Wire

/// Who may have something erased.
extension GrantBook {
    /// How much of what counts of a log may erase: all, where its writer is an administrator of the
    /// log's unit or of one above; what the revocations let stand, where that was so until then;
    /// nothing otherwise. So an erasure goes on to hold when the administrator leaves, and none
    /// that comes after does, whatever else the writer still is.
    package func erasing(by description: LogDescription) -> Acceptance {
        let administering = grants(of: description.writer).filter { grant in
            grant.subject == .person(.administrator) && stands(grant)
                && isUnit(description.unit, atOrBelow: grant.unit)
        }
        guard !administering.isEmpty else { return .nothing }
        if administering.contains(where: { isInForce($0) }) { return .everything }
        return .upTo(limit(of: description.log, by: administering.flatMap { ending($0) }))
    }
}
