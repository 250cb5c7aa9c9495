import Wire

/// What was written in a unit before it moved away, and has not gone to where the unit is now
/// (decision 10). The node that has it may not be sent anything of the unit any more; but a peer
/// that may hold it takes it in, so it is handed over, when both know all else of each other's.
extension Session {
    /// Whether there is something to hand over to the peer; then a sum over the scope, which says
    /// that all is the same, would end the session too soon.
    func hasLeftBehind(for peer: Place?, _ snapshot: some Snapshot) -> Bool {
        guard let peer, hello == nil || takesLeftBehind else { return false }
        return !leftBehind(for: peer, snapshot).isEmpty
    }

    private func leftBehind(for peer: Place, _ snapshot: some Snapshot) -> [News] {
        snapshot.leftBehind(for: now(peer, snapshot))
            .filter { !unwanted.contains(LogReference($0.head.log)) }
    }

    /// A place as the tree has it, which may know better than what the peer has shown.
    private func now(_ place: Place, _ snapshot: some Snapshot) -> Place {
        snapshot.place(of: place.unit) ?? place
    }

    /// Sends what was left behind, once in a session; false if there is nothing.
    mutating func handOver(_ snapshot: some Snapshot) -> Bool {
        guard !hasHandedOver, takesLeftBehind, let peer else { return false }
        hasHandedOver = true
        let deliveries = leftBehind(for: peer, snapshot).map { news in
            Delivery(
                place: news.place, head: news.head, after: news.after, describes: true,
                statesBefore: true)
        }
        for delivery in deliveries.weighed { outbox.add(delivery) }
        sendRuns(snapshot)
        return !outbox.isIdle
    }

    /// Whether a part, which may be outside the scope, is of a unit that has moved to where an end
    /// may hold it: only that end takes it in.
    func isHandedOver(
        _ unitPart: UnitPart, to end: Place?, _ snapshot: some Snapshot
    ) -> Bool {
        guard takesLeftBehind, let end, snapshot.hasMoved(unitPart.unit) else { return false }
        let place = now(end, snapshot)
        return Scope(place, place).contains(unitPart, in: snapshot)
    }
}
