import Wire

/// Narrowing by digests, and frontiers of what differs.
extension Session {
    /// Opens a round: what both hold of the units above, and of the base and its children.
    mutating func openRound(_ snapshot: some Snapshot) {
        refreshScope(snapshot)
        guard let scope else { return }
        phase = .exchanging
        hasHinted = false
        var comparison = Comparison()
        comparison.trunk = trunk(scope, snapshot, explicit: false)
        if let base = scope.base { comparison.append(digests: digests(of: base, snapshot)) }
        awaitsReply = true
        send(.comparison(comparison))
    }

    private func trunk(
        _ scope: Scope, _ snapshot: some Snapshot, explicit: Bool
    ) -> DigestList {
        let base = scope.base.map { [$0] } ?? []
        return DigestList(
            checksum: DigestList.checksum(of: scope.ancestors + base),
            digests: scope.ancestors.map { snapshot.digest(of: UnitPart($0, .own)).short },
            units: explicit ? scope.ancestors : nil)
    }

    private func digests(
        of unit: Identifier, _ snapshot: some Snapshot, explicit: Bool = false
    ) -> UnitDigests {
        let children = Array(snapshot.children(of: unit).prefix(Limits.unitChildren))
        return UnitDigests(
            unit: unit, own: snapshot.digest(of: UnitPart(unit, .own)).short,
            files: snapshot.digest(of: UnitPart(unit, .files)).short,
            children: DigestList(
                checksum: DigestList.checksum(of: children),
                digests: children.map { snapshot.subtreeDigest(of: $0).short },
                units: explicit ? children : nil))
    }

    /// Few runs go before the answer, so that the peer is through when it has read the answer;
    /// many go after it, so that the peer can meanwhile ask on.
    mutating func receive(
        _ comparison: Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) {
        if phase == .live, comparison == Comparison() { return }
        if comparison.trunk != nil { refreshScope(snapshot) }
        phase = .exchanging
        agreed = nil
        awaitsReply = false
        awaitsRuns = false
        settleDue = true
        let reply = try reply(to: comparison, snapshot)
        if outbox.backlogChanges <= Limits.smallBacklog { sendRuns(snapshot) }
        guard comparison.asks || reply != Comparison() else { return }
        awaitsReply = reply.asks
        send(.comparison(reply))
    }

    private mutating func reply(
        to comparison: Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) -> Comparison {
        var reply = Comparison()
        if try !compare(trunkOf: comparison, &reply, snapshot) {
            for digests in comparison.digests { try compare(digests, &reply, snapshot) }
        }
        for claims in comparison.frontiers { try answer(claims, &reply, snapshot) }
        for claims in comparison.lacking { try supply(claims, &reply, snapshot) }
        for probe in comparison.probes { try answer(probe, &reply, snapshot) }
        for hashes in comparison.hashes { try narrow(hashes, &reply, snapshot) }
        return reply
    }

    /// Own records of the units above come first: they carry the tree, the grants and the
    /// revocations. True if something of them differs, and nothing below is to be compared yet.
    /// What differs still after it was exchanged was declined: the rest must not wait for it.
    private mutating func compare(
        trunkOf comparison: Comparison, _ reply: inout Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) -> Bool {
        guard let theirs = comparison.trunk, let scope else { return false }
        let ours = trunk(scope, snapshot, explicit: theirs.units == nil)
        if let units = theirs.units {
            ask(differing(ours, scope.ancestors, theirs, units), .own, &reply, snapshot)
            return true
        }
        guard theirs.checksum == ours.checksum, theirs.digests.count == ours.digests.count else {
            reply.trunk = ours
            return true
        }
        var units = differing(ours, scope.ancestors, theirs, scope.ancestors)
        if let base = scope.base, let stated = comparison.digests.first, stated.unit == base,
            stated.own != snapshot.digest(of: UnitPart(base, .own)).short
        {
            units.append(base)
        }
        let isFirst = units.contains { !compared.contains(UnitPart($0, .own)) }
        ask(isFirst ? units : units.filter { $0 != scope.base }, .own, &reply, snapshot)
        return isFirst
    }

    /// The units known to both whose digests differ.
    private func differing(
        _ ours: DigestList, _ ourUnits: [Identifier], _ theirs: DigestList,
        _ theirUnits: [Identifier]
    ) -> [Identifier] {
        var stated: [Identifier: UInt64] = [:]
        for (unit, digest) in zip(theirUnits, theirs.digests) { stated[unit] = digest }
        return zip(ourUnits, ours.digests).compactMap { unit, digest in
            guard let other = stated[unit], other != digest else { return nil }
            return unit
        }
    }

    private mutating func ask(
        _ units: [Identifier], _ part: Part, _ reply: inout Comparison, _ snapshot: some Snapshot
    ) {
        for unit in units {
            compared.insert(UnitPart(unit, part))
            reply.append(frontier: claims(of: UnitPart(unit, part), snapshot))
        }
    }

    private mutating func compare(
        _ theirs: UnitDigests, _ reply: inout Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) {
        guard isInScope(UnitPart(theirs.unit, .files), snapshot) else { throw .outsideScope }
        let ours = digests(of: theirs.unit, snapshot, explicit: theirs.children.units == nil)
        if ours.own != theirs.own { ask([theirs.unit], .own, &reply, snapshot) }
        if ours.files != theirs.files { ask([theirs.unit], .files, &reply, snapshot) }
        compareChildren(ours, theirs, &reply, snapshot)
    }

    /// Where the lists of children differ, the unit's own records say why: they are exchanged
    /// first, and the children compared in the next round. If they are equal all the same, as
    /// between programs of different versions, the children are named.
    private mutating func compareChildren(
        _ ours: UnitDigests, _ theirs: UnitDigests, _ reply: inout Comparison,
        _ snapshot: some Snapshot
    ) {
        let units = snapshot.children(of: theirs.unit)
        let isSame =
            theirs.children.checksum == ours.children.checksum
            && theirs.children.digests.count == ours.children.digests.count
        guard let stated = theirs.children.units ?? (isSame ? units : nil) else {
            if ours.own == theirs.own { reply.append(digests: ours) }
            return
        }
        for child in differing(ours.children, units, theirs.children, stated) {
            if snapshot.children(of: child).isEmpty {
                ask([child], .own, &reply, snapshot)
                ask([child], .files, &reply, snapshot)
            } else {
                reply.append(digests: digests(of: child, snapshot))
            }
        }
    }
}
