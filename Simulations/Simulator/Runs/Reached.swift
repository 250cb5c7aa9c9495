/// What a batch of runs should sometimes reach: faults that bit, and states that are worth testing.
package enum Reached: String, CaseIterable, Sendable {
    case connectionCut, timeRanOut, changedWhileLinked, secondProgram
    case programDied, powerLost, unsyncedLost, diskFull, diskFailed
    case backupRestored, directoryCopied, clockWrong
    case unknownOperation, unknownKind, messageAltered, messageReplayed, foreignClaim, overstepped
    case conflictSeen, hardConflictSeen, conflictResolved, conflictDisputed, conflictReopened
    case fileConflictSeen, fileConflictDecided, fileMoved, fileClosed, visitCorrected
    case forkKept, ownPastReturned, restoreNoticed, copyNoticed, quarantined, refusedPeer
    case unacknowledgedSurvived
    case personRevoked, machineRevoked, revocationNoticed, revokedTurnedAway
    case setAsideAfterwards, adoptedAfterwards, leftAfterwards
}
