import Records
import Wire

/// Agreement, and what comes after it.
extension Session {
    /// Nothing is under way in either direction.
    private var isIdle: Bool {
        outbox.isIdle && inbox.isIdle && !awaitsReply && bisections.isEmpty
    }

    /// After the greetings agree, or when the initiator has nothing more to ask or to send.
    mutating func settleIfThrough(_ snapshot: some Snapshot) {
        guard phase == .exchanging, isIdle, !awaitsRuns else { return }
        if let agreed {
            self.agreed = nil
            if start.role == .initiator, hello?.following != 0 { send(.settled(agreed.digest)) }
            return finish(agreed, snapshot)
        }
        guard start.role == .initiator, settleDue, !handOver(snapshot) else { return }
        settleDue = false
        let now = agreement(snapshot)
        offered = now
        urgentMark = now.mark
        received = [:]
        send(.settled(now.digest))
    }

    mutating func receiveSettled(
        _ digest: Digest, _ snapshot: some Snapshot
    ) throws(Refusal) {
        guard phase == .exchanging || phase == .live else {
            throw .unexpected(message: MessageType.settled.rawValue)
        }
        switch start.role {
        case .initiator: try settledByResponder(digest, snapshot)
        case .responder: settledByInitiator(digest, snapshot)
        }
    }

    /// While something is under way the initiator's word is out of date: it will say it again. If
    /// our hints were all that it lacked, its word is the last.
    private mutating func settledByInitiator(_ theirs: Digest, _ snapshot: some Snapshot) {
        guard isIdle else { return }
        if hasHinted, let offered, theirs == offered.digest { return finish(offered, snapshot) }
        let now = agreement(snapshot)
        let sums = [now.digest, theirs]
        guard now.digest == theirs || round == sums else {
            round = sums
            return openRound(snapshot)
        }
        round = []
        if handOver(snapshot) { return }
        send(.settled(now.digest))
        if now.digest != theirs { disagree(now.digest, theirs) }
        finish(now.digest == theirs ? now : nil, snapshot)
    }

    private mutating func settledByResponder(
        _ theirs: Digest, _ snapshot: some Snapshot
    ) throws(Refusal) {
        guard phase == .exchanging, let offered else {
            throw .unexpected(message: MessageType.settled.rawValue)
        }
        let now = agreement(snapshot)
        let agreement = [now, offered].first { $0.digest == theirs }
        if agreement == nil { disagree(now.digest, theirs) }
        finish(agreement, snapshot)
    }

    private mutating func disagree(_ ours: Digest, _ theirs: Digest) {
        effects.append(.incident(.disagreement(ours: ours, theirs: theirs)))
    }

    /// - Parameter agreement: nil if everything was exchanged and the sums differ all the same.
    private mutating func finish(_ agreement: Agreement?, _ snapshot: some Snapshot) {
        sendReceipt()
        if let agreement { effects.append(.settled(agreement)) }
        guard start.mode == .standing, hello?.standing == true else { return end(.done) }
        phase = .live
        hasBeenLive = true
        hasMissed = agreement == nil
        liveMark = agreement?.mark ?? snapshot.mark
        confirmedMark = liveMark
        urgentMark = liveMark
        pushNews(snapshot)
    }

    mutating func changed(_ snapshot: some Snapshot) {
        switch phase {
        case .live: pushNews(snapshot)
        case .exchanging: pushUrgent(snapshot)
        default: return
        }
    }

    /// A danger report or a revocation does not wait until a long exchange is through. What was
    /// not compared yet is left to the comparison. Whether the peer knows the log, and how far it
    /// holds it, is perhaps still on its way: the log is described, and the run says what it
    /// continues, so that it can be checked ahead of a gap.
    private mutating func pushUrgent(_ snapshot: some Snapshot) {
        for var delivery in deliveries(since: urgentMark, snapshot)
        where delivery.place.logClass <= .urgent && compared.contains(delivery.place.unitPart) {
            delivery.goAhead()
            outbox.add(delivery)
        }
        urgentMark = snapshot.mark
    }

    /// Queues what has changed since it was last looked for, by whomever it was written.
    private mutating func pushNews(_ snapshot: some Snapshot) {
        for delivery in deliveries(since: liveMark, snapshot) { outbox.add(delivery) }
        liveMark = snapshot.mark
        urgentMark = liveMark
        received = [:]
    }

    /// On a standing link: the peer holds everything up to the mark.
    mutating func sayCaughtUp() {
        guard phase == .live, outbox.isIdle, !hasMissed, confirmedMark < liveMark else { return }
        confirmedMark = liveMark
        effects.append(.caughtUp(mark: liveMark))
    }

    /// Something came on a standing link that does not fit: the rounds begin again.
    mutating func reconcile(_ snapshot: some Snapshot) {
        guard phase == .live else { return }
        phase = .exchanging
        awaitsRuns = false
        settleDue = true
        if start.role == .responder { openRound(snapshot) }
    }
}
