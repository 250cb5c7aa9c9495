/// What a batch of runs should sometimes reach: states that are worth testing.
package enum Reached: String, CaseIterable, Sendable {
    case connectionCut, timeRanOut, unheard, changedWhileLinked, secondProgram
    case programDied, powerLost, unsyncedLost, diskFull, diskFailed
    case backupRestored, directoryCopied, clockWrong, clockDrifted
    case unknownOperation, unknownField, unknownKind, overstepped
    case messageAltered, messageReplayed, messagesSwapped, foreignClaim
    case runForged, signatureForged, sumForged
    case conflictSeen, hardConflictSeen, conflictResolved, conflictDisputed, conflictReopened
    case fileConflictSeen, fileConflictDecided, fileMoved, fileClosed, visitCorrected
    case likenessSeen, likenessDecided
    case tableImported, itemAdded, itemCorrected, itemRemoved, registersBegun, listsRead
    case dangerReported, dangerAcknowledged, dangerClosed, problemVerified, referralAnswered
    case campaignReported
    case familyBegun, familyJoined, familyLeft, tableFrozen, numberShared, tablePublished
    case extractGiven, fileHandedOver, workHandedOver
    case assessorAdmitted, fileAssigned, assessedFromOutside
    case personAppointed, furtherPersonWrote, postLeft, townshipDown, unitAdded, unitRecoded,
        secondMachine
    case forkKept, ownPastReturned, restoreNoticed, copyNoticed, quarantined, refusedPeer
    case unacknowledgedSurvived, damageSaid, damageInUnusedPlace, rejoined, restoredAfterDamage
    case toldApart, ticketRefused, derivedAnew
    case personRevoked, machineRevoked, revocationNoticed, revokedTurnedAway
    case setAsideAfterwards, adoptedAfterwards, leftAfterwards
    case unitMoved, moveHeard, moveRefused, unitMerged, unitAbolished, lateFilesMoved
    case fileErased, erasedElsewhere, writtenAfterErasure, erasedReturned
    case incidentClosed, erasedAgain, joinedAfterRevocation
    case gapWaited, gapTold, sumsDiffered, logDeclined, declinedByPeer, parcelRefused

    /// Whether it is only told how often it was reached: it needs a coincidence that even many runs
    /// may not bring.
    package var isOnlyTold: Bool {
        switch self {
        case .gapWaited, .gapTold, .sumsDiffered, .logDeclined, .declinedByPeer, .parcelRefused:
            true
        default: false
        }
    }

    /// What a peer that lies may make of what it says, and what comes of it.
    private static let ofLies: Set<Reached> = [
        .messageAltered, .messageReplayed, .messagesSwapped, .foreignClaim, .runForged,
        .signatureForged, .sumForged, .refusedPeer,
    ]

    /// The fault without which the state need not come about; nil if it always may.
    package var fault: FaultKind? {
        switch self {
        case .connectionCut: .cut
        case .timeRanOut: .slow
        case .unheard: .oneWay
        case .changedWhileLinked: .standing
        case .programDied, .unacknowledgedSurvived: .crash
        case .powerLost, .unsyncedLost: .power
        case .diskFull: .full
        case .diskFailed: .disk
        case .backupRestored, .restoreNoticed: .restore
        case .directoryCopied, .copyNoticed: .copy
        case .ownPastReturned: .forgetful
        case .clockWrong, .clockDrifted: .clocks
        case .unknownOperation, .unknownField, .unknownKind: .newer
        case .overstepped, .quarantined: .overstep
        case .damageSaid, .damageInUnusedPlace, .rejoined, .restoredAfterDamage: .bits
        case .toldApart, .forkKept: .equivocate
        case .ticketRefused, .secondMachine: .tickets
        case .derivedAnew: .older
        case .personRevoked, .revocationNoticed, .setAsideAfterwards, .adoptedAfterwards,
            .leftAfterwards:
            .revokedPerson
        case .machineRevoked, .revokedTurnedAway, .joinedAfterRevocation: .revokedMachine
        case .unitMoved, .moveHeard, .moveRefused, .unitMerged, .unitAbolished, .lateFilesMoved:
            .moves
        case .erasedReturned: .restore
        default: Self.ofLies.contains(self) ? .lies : nil
        }
    }
}
