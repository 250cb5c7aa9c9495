import Wire

/// Descriptions and runs towards the peer, and its receipts.
extension Session {
    /// What is sent at once of a delivery: a description where it is due, and a run.
    struct Parcel {
        var messages: [Message] = []
        var sent: [Outbox.Sent] = []
    }

    /// Reads the next run of a delivery and moves the delivery on; nil if there is none.
    func parcel(
        _ delivery: inout Delivery, more: Bool, _ snapshot: some Snapshot
    ) -> Parcel? {
        let (log, branch) = (delivery.log, delivery.head.branch)
        guard
            let run = snapshot.run(
                of: log, branch: branch, after: delivery.after, budget: Limits.runBytes,
                withErased: readsErased)
        else { return nil }
        var parcel = Parcel()
        if delivery.describes {
            guard let description = snapshot.description(of: log) else { return nil }
            parcel.messages.append(.description(description))
            parcel.sent.append(Outbox.Sent(log: log, branch: branch, last: 0, count: 0, bytes: 0))
        }
        let before =
            delivery.statesBefore
            ? snapshot.hash(of: log, branch: branch, at: delivery.after) : nil
        delivery.after = run.last
        delivery.describes = false
        let message = RunMessage(run, more: more || delivery.backlog > 0, before: before)
        parcel.messages.append(.run(message))
        parcel.sent.append(
            Outbox.Sent(
                log: log, branch: branch, last: run.last, count: run.count,
                bytes: run.payload.count))
        return parcel
    }

    /// Sends what the window lets through.
    mutating func sendRuns(_ snapshot: some Snapshot) {
        guard phase == .exchanging || phase == .live else { return }
        while outbox.hasRoom, var delivery = outbox.next() {
            guard let parcel = parcel(&delivery, more: !outbox.backlog.isEmpty, snapshot) else {
                releasePeer()
                continue
            }
            outbox.putBack(delivery)
            for message in parcel.messages { send(message) }
            for sent in parcel.sent { outbox.didSend(sent) }
        }
    }

    /// A run that was announced does not come after all: the peer must not wait for it. On a link
    /// that has settled it does not wait.
    private mutating func releasePeer() {
        if phase == .exchanging, outbox.backlog.isEmpty { send(.comparison(Comparison())) }
    }

    mutating func receiveReceipt(_ count: Int, _ except: [Int]) throws(Refusal) {
        guard let covered = outbox.acknowledge(count) else { throw .receiptBeyondSent }
        watch.progressed()
        settleDue = true
        for (index, sent) in covered.enumerated() {
            if except.contains(index) {
                hasMissed = true
            } else if sent.last > 0 {
                effects.append(
                    .confirmed(log: sent.log, branch: sent.branch, number: sent.last))
            }
        }
    }

    mutating func receiveDeclined(
        _ reference: LogReference, _ code: UInt64, _ snapshot: some Snapshot
    ) throws(Refusal) {
        guard let log = find(reference, orLeftBehindFor: peer, snapshot)?.log else {
            throw .outsideScope
        }
        guard !unwanted.contains(reference) else { return }
        guard unwanted.count < Limits.declinedLogs else { throw .limit("declinedLogs") }
        unwanted.append(reference)
        effects.append(.incident(.declinedByPeer(log: log, code: code)))
        guard !outbox.backlog.isEmpty else { return }
        outbox.remove(reference)
        releasePeer()
    }
}
