import Wire

/// Greeting, placing, and the first flight.
extension Session {
    mutating func open(_ memory: PeerMemory?, _ snapshot: some Snapshot) {
        self.memory = memory
        phase = .greeting
        guard start.role == .initiator else { return }
        guard let memory, !hasLeftBehind(for: memory.place, snapshot) else {
            return greet(Hints(), nil)
        }
        peer = memory.place
        refreshScope(snapshot)
        let hints = hints(since: memory.mark, snapshot)
        let agreement = agreement(snapshot)
        greet(hints, agreement)
    }

    /// Sends our greeting and what follows it.
    mutating func greet(_ hints: Hints, _ agreement: Agreement?) {
        hasGreeted = true
        offered = agreement
        send(
            .hello(
                Hello(
                    versions: Session.versions, standing: start.mode == .standing,
                    grant: start.grant, following: hints.count, digest: agreement?.digest)))
        for message in hints.messages { send(message) }
        for sent in hints.sent { outbox.didSend(sent) }
        if let comparison = hints.comparison {
            send(.comparison(comparison))
            awaitsReply = true
            for (unitPart, _) in comparison.frontiers.flatMap(\.parts) { compared.insert(unitPart) }
        }
    }

    mutating func greeted(_ hello: Hello) throws(Refusal) {
        guard self.hello == nil, phase == .greeting else {
            throw .unexpected(message: MessageType.hello.rawValue)
        }
        guard hello.versions.overlaps(Session.versions) else {
            throw .version(
                lowest: Session.versions.lowerBound, highest: Session.versions.upperBound)
        }
        self.hello = hello
        following = hello.following
        phase = .placing
        watch.progressed()
        effects.append(.place(grant: hello.grant, shown: []))
    }

    mutating func placed(_ place: Place, _ snapshot: some Snapshot) throws(Refusal) {
        precondition(phase == .placing, "a place that was not asked for")
        peer = place
        refreshScope(snapshot)
        guard hasAsked else { return phase = .gathering }
        phase = .exchanging
        urgentMark = snapshot.mark
        if start.role == .responder { openRound(snapshot) }
    }

    /// An unknown grant may be shown, once. What was sent along with the greeting is passed over,
    /// and so is the receipt for what we sent with ours: it is forgotten, as by who shows.
    mutating func notPlaced(_ fault: StoreFault) throws(Refusal) {
        precondition(phase == .placing, "a place that was not asked for")
        guard fault == .unknownGrant, !hasAsked else { throw .notPlaced(fault) }
        hasAsked = true
        following = 0
        outbox = Outbox()
        awaitsReply = false
        phase = .asking
        if !hasGreeted { greet(Hints(), nil) }
        send(.show)
    }

    /// The peer passes over what we sent with our greeting: it is forgotten, and said again in a
    /// round of comparing.
    mutating func show(_ snapshot: some Snapshot) throws(Refusal) {
        guard !hasShown, hasGreeted else {
            throw .unexpected(message: MessageType.show.rawValue)
        }
        hasShown = true
        outbox = Outbox()
        awaitsReply = false
        send(.grants(start.grants))
        guard start.role == .responder, phase != .asking else { return }
        openRound(snapshot)
    }

    mutating func grantsShown(_ grants: [[UInt8]]) throws(Refusal) {
        guard phase == .asking, let hello else {
            throw .unexpected(message: MessageType.grants.rawValue)
        }
        phase = .placing
        watch.progressed()
        effects.append(.place(grant: hello.grant, shown: grants))
    }

    /// Takes the peer's place from the tree, which may know better than the grants.
    mutating func refreshScope(_ snapshot: some Snapshot) {
        guard let peer else { return }
        scope = Scope(snapshot.ownPlace, snapshot.place(of: peer.unit) ?? peer)
    }

    /// What this store holds now.
    func agreement(_ snapshot: some Snapshot) -> Agreement {
        Agreement(
            scope: scope, digest: scope?.digest(in: snapshot) ?? .zero, mark: snapshot.mark)
    }

    /// Everything that came with the peer's greeting is on disk.
    mutating func conclude(_ snapshot: some Snapshot) throws(Refusal) {
        phase = .exchanging
        // A hint may promise more of its log than it could bring along.
        awaitsRuns = false
        urgentMark = snapshot.mark
        switch start.role {
        case .initiator: concludeAsInitiator(snapshot)
        case .responder: try concludeAsResponder(snapshot)
        }
    }

    /// Where one side has not stated a sum, the responder opens the first round: both are to know
    /// that they agree.
    private mutating func concludeAsInitiator(_ snapshot: some Snapshot) {
        guard let theirs = hello?.digest, let offered else { return }
        let now = agreement(snapshot)
        if theirs == now.digest {
            agreed = now
        } else if theirs == offered.digest {
            agreed = offered
        } else if let hello, hello.following > 0 {
            settleDue = true
        }
        if agreed != nil { awaitsReply = false }
    }

    private mutating func concludeAsResponder(_ snapshot: some Snapshot) throws(Refusal) {
        let now = agreement(snapshot)
        if hasLeftBehind(for: peer, snapshot) {
            held = nil
            greet(Hints(), nil)
            sendReceipt()
            openRound(snapshot)
        } else if hello?.digest == now.digest {
            greet(Hints(), now)
            agreed = now
        } else if let comparison = held {
            held = nil
            greet(Hints(), now)
            sendReceipt()
            try answer(guess: comparison, snapshot)
        } else if let hints = answeringHints(snapshot) {
            greet(hints, now)
            hasHinted = true
        } else {
            greet(Hints(), now)
            sendReceipt()
            openRound(snapshot)
        }
    }

    /// Answers the frontiers of a first flight. Where one of them is of a unit that was put into
    /// the tree since both agreed, a round of comparing has to tell of the unit first.
    private mutating func answer(
        guess: Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) {
        let isAllKnown = guess.frontiers.flatMap(\.parts).allSatisfy { isInScope($0.0, snapshot) }
        if isAllKnown { try receive(guess, snapshot) } else { openRound(snapshot) }
    }

    /// What has changed here since both agreed; nil if that is nothing, or too much.
    private func answeringHints(_ snapshot: some Snapshot) -> Hints? {
        guard let memory, memory.place.unit == peer?.unit, hello?.digest != nil else { return nil }
        let hints = hints(since: memory.mark, snapshot)
        return hints.messages.isEmpty ? nil : hints
    }
}
