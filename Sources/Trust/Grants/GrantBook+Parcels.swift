import Records
package import Wire

/// Who may carry files out of a unit.
extension GrantBook {
    /// How much of what counts of a log may hold parcels of files of a unit: all, where its writer
    /// keeps files there, or has no right left at all, for then a revocation says how much of the
    /// log counts; what the revocations let stand, where only that right has ended, as when the
    /// unit moved away; nothing otherwise.
    package func carrying(
        from unit: Identifier, in description: LogDescription
    ) -> Acceptance {
        let keeping = grants(of: description.writer).filter { grant in
            guard case .person(let role) = grant.subject, role.mayWrite(.routine) else {
                return false
            }
            return stands(grant) && isUnit(unit, atOrBelow: grant.unit)
        }
        guard !keeping.isEmpty else { return .nothing }
        if keeping.contains(where: { isInForce($0) }) || authority(for: description) == nil {
            return .everything
        }
        return .upTo(limit(of: description.log, by: keeping.flatMap { ending($0) }))
    }
}
