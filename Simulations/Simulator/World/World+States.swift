import Node
import Records
import Storage

extension World {
    /// Notes which of the states that are worth testing the run has come to.
    func noteStates() throws {
        let kinds: [(IncidentKind, Reached)] = [
            (.fork, .forkKept), (.ownPastReturned, .ownPastReturned), (.restored, .restoreNoticed),
            (.copied, .copyNoticed), (.quarantine, .quarantined), (.refusedPeer, .refusedPeer),
            (.revoked, .revocationNoticed), (.revokedPeer, .revokedTurnedAway),
            (.afterRevocation, .setAsideAfterwards), (.writtenAfterErasure, .writtenAfterErasure),
            (.gap, .gapTold), (.disagreement, .sumsDiffered), (.declined, .logDeclined),
            (.declinedByPeer, .declinedByPeer), (.refusedParcel, .parcelRefused),
        ]
        for installation in installations {
            guard let node = installation.node else { continue }
            if installation.level > 0, erasures(among: installation.held) > 0 {
                reached.insert(.erasedElsewhere)
            }
            let incidents = try node.read { try $0.incidents(includingClosed: true) }
            for (kind, state) in kinds where incidents.contains(where: { $0.kind == kind.rawValue })
            {
                reached.insert(state)
                if wasForgetful(kind) { bite(.forgetful) }
                if let fault = Self.revocation(behind: kind), plan.has(fault) { bite(fault) }
            }
        }
    }

    /// The revocation that took effect where there is such an incident: what a person wrote
    /// afterwards is set aside, and a machine is turned away.
    private static func revocation(behind kind: IncidentKind) -> FaultKind? {
        switch kind {
        case .afterRevocation: .revokedPerson
        case .revokedPeer: .revokedMachine
        default: nil
        }
    }

    /// Whether only a machine that had forgotten something lets it come to such an incident: where
    /// nobody equivocates, logs fork because two stores took themselves for one.
    private func wasForgetful(_ kind: IncidentKind) -> Bool {
        plan.has(.forgetful)
            && (kind == .ownPastReturned || kind == .fork && !plan.has(.equivocate))
    }
}
