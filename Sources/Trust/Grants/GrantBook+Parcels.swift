import Records
package import Wire

/// Who may carry files out of a unit.
extension GrantBook {
    /// Whether what counts of a log may hold parcels of files of a unit: its writer keeps files
    /// there, or did until a revocation, which says up to where the log counts.
    package func mayCarry(from unit: Identifier, in description: LogDescription) -> Bool {
        let keeping = grants(of: description.writer).filter { grant in
            guard case .person(let role) = grant.subject, role.mayWrite(.routine) else {
                return false
            }
            return stands(grant) && isUnit(unit, atOrBelow: grant.unit)
        }
        return keeping.contains { isInForce($0) }
            || (!keeping.isEmpty && authority(for: description) == nil)
    }
}
