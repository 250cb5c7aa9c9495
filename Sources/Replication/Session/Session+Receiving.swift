import Records
import Wire

/// Descriptions and runs from the peer, and the node's answers to them.
extension Session {
    /// A log that both may hold: known, or described by the peer a moment ago. What is out of scope
    /// and what does not exist look the same (rule 1).
    ///
    /// - Parameter end: to which the log may be handed over; nil if it may not.
    func find(
        _ reference: LogReference, orLeftBehindFor end: Place? = nil, _ snapshot: some Snapshot
    ) -> (log: Identifier, place: LogPlace)? {
        var found: [(log: Identifier, place: LogPlace)] = []
        for log in snapshot.logs(beginningWith: reference.prefix) {
            guard let place = snapshot.logPlace(of: log),
                isInScope(place.unitPart, snapshot)
                    || isHandedOver(place.unitPart, to: end, snapshot)
            else { continue }
            found.append((log, place))
        }
        if found.isEmpty, let description = inbox.announced(reference) {
            return (description.log, description.place)
        }
        return found.count == 1 ? found[0] : nil
    }

    func isInScope(_ unitPart: UnitPart, _ snapshot: some Snapshot) -> Bool {
        scope?.contains(unitPart, in: snapshot) ?? false
    }

    /// Whether runs may come that were not asked for: hints, and news on a standing link.
    private var takesUnasked: Bool { phase == .gathering || hasBeenLive }

    mutating func receive(
        _ description: LogDescription, _ snapshot: some Snapshot
    ) throws(Refusal) {
        try inbox.checkRoom(for: 0)
        let unitPart = description.place.unitPart
        if !isInScope(unitPart, snapshot) {
            guard isHandedOver(unitPart, to: snapshot.ownPlace, snapshot) else {
                return try dropUnasked(snapshot)
            }
        } else if !takesUnasked, !compared.contains(unitPart) {
            throw .runNotAsked
        }
        let isKnown = snapshot.logPlace(of: description.log) == description.place
        inbox.add(
            Inbox.Arrival(
                log: description.log, last: 0, bytes: 0, outcome: isKnown ? .kept : .waiting))
        guard !isKnown else { return }
        inbox.announce(description)
        effects.append(.describe(description))
    }

    mutating func receive(_ message: RunMessage, _ snapshot: some Snapshot) throws(Refusal) {
        try inbox.checkRoom(for: message.payload.count)
        try countGathered(message)
        awaitsRuns = message.more
        settleDue = true
        guard !inbox.declined.contains(message.reference) else { return drop() }
        guard
            let (log, place) = find(
                message.reference, orLeftBehindFor: snapshot.ownPlace, snapshot)
        else { return try dropUnasked(snapshot) }
        if !takesUnasked, isInScope(place.unitPart, snapshot) {
            guard compared.contains(place.unitPart) else { throw .runNotAsked }
            let branches = LogBranches(log: log, place: place, in: snapshot)
            if place.logClass > .urgent { try checkFirst(message, branches) }
        }
        inbox.add(
            Inbox.Arrival(
                log: log, last: message.run(of: log).last, bytes: message.payload.count,
                outcome: .waiting))
        let isNew = snapshot.logPlace(of: log) == nil
        effects.append(
            .store(
                message.run(of: log),
                describing: isNew ? inbox.announced(message.reference) : nil))
    }

    private mutating func countGathered(_ message: RunMessage) throws(Refusal) {
        guard phase == .gathering else { return }
        gatheredBytes += message.payload.count
        guard gatheredBytes <= Limits.hintBytes else { throw .limit("hintBytes") }
    }

    private mutating func dropUnasked(_ snapshot: some Snapshot) throws(Refusal) {
        guard takesUnasked else { throw .outsideScope }
        drop()
        reconcile(snapshot)
    }

    private mutating func drop() {
        inbox.add(
            Inbox.Arrival(
                log: Identifier(high: 0, low: 0), last: 0, bytes: 0, outcome: .dropped))
    }

    /// What was compared begins where a branch ends here, or leaves one, or overlaps. Own and
    /// urgent changes are sent as they are written: the node may have to keep them aside.
    private func checkFirst<Reading: Snapshot>(
        _ message: RunMessage, _ branches: LogBranches<Reading>
    ) throws(Refusal) {
        let expected = max(branches.longest, inbox.lastWaiting(of: branches.log)) + 1
        guard message.first <= expected else { throw .wrongFirstNumber(expected: expected) }
    }

    mutating func described() { _ = inbox.answer(.kept) }

    mutating func stored(_ head: FrontierEntry) {
        watch.progressed()
        held(head)
    }

    /// What was here already is acknowledged, but nothing has come of it.
    mutating func held(_ head: FrontierEntry) {
        let arrival = inbox.answer(.kept)
        settleDue = true
        // Not the head: what had waited for this run behind a gap may have come from others.
        received[BranchName(log: head.log, branch: head.branch)] = arrival.last
    }

    mutating func setAside(_ fault: StoreFault, _ snapshot: some Snapshot) {
        let arrival = inbox.answer(.kept)
        if fault != .gap { watch.progressed() }
        settleDue = true
        for branch in snapshot.branches(of: arrival.log) where branch.number == arrival.last {
            received[BranchName(log: branch.log, branch: branch.branch)] = branch.number
        }
        if fault == .gap { reconcile(snapshot) }
    }

    mutating func dropped(_ snapshot: some Snapshot) {
        _ = inbox.answer(.dropped)
        settleDue = true
        reconcile(snapshot)
    }

    /// What goes along with a greeting is the peer's guess of what is held here. Where a backup was
    /// put back, or the log has forked meanwhile, it continues what is not here, and its signature
    /// is as wrong as a forged one: it is looked for again, and whoever forged it does so again.
    mutating func rejected(
        _ fault: StoreFault, _ snapshot: some Snapshot
    ) throws(Refusal) {
        guard phase == .gathering, fault == .signature else { throw .rejected(fault) }
        dropped(snapshot)
    }

    mutating func declined(_ fault: StoreFault) throws(Refusal) {
        let arrival = inbox.answer(.dropped)
        settleDue = true
        let reference = LogReference(arrival.log)
        guard try inbox.decline(reference) else { return }
        send(.declined(log: reference, code: UInt64(fault.rawValue)))
        effects.append(.incident(.declined(log: arrival.log, fault)))
    }

    /// Says what is on disk; not before our greeting (rule 2).
    mutating func sendReceipt() {
        guard hasGreeted, phase != .ended, let receipt = inbox.takeReceipt() else { return }
        send(.receipt(count: receipt.count, except: receipt.except))
    }
}
