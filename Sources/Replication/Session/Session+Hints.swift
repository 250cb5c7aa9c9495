import Wire

/// What goes along with the first flight.
extension Session {
    /// The runs of what has changed since a mark if they are few, otherwise the frontiers.
    func hints(since mark: UInt64, _ snapshot: some Snapshot) -> Hints {
        let deliveries = deliveries(since: mark, snapshot)
        var hints = Hints()
        for delivery in deliveries {
            guard add(delivery, to: &hints, snapshot) else {
                return start.role == .initiator ? frontiers(of: deliveries, snapshot) : Hints()
            }
        }
        return hints
    }

    /// What has changed in the scope since a mark and did not come from this peer, in the order of
    /// sending.
    func deliveries(since mark: UInt64, _ snapshot: some Snapshot) -> [Delivery] {
        guard let scope else { return [] }
        var deliveries: [Delivery] = []
        for news in snapshot.news(since: mark)
        where scope.contains(news.place.unitPart, in: snapshot)
            && !unwanted.contains(LogReference(news.head.log))
        {
            let known = received[BranchName(log: news.head.log, branch: news.head.branch)] ?? 0
            let after = max(news.after, known)
            deliveries.append(
                Delivery(
                    place: news.place, head: news.head, after: after, describes: after == 0,
                    statesBefore: snapshot.branches(of: news.head.log).count > 1))
        }
        return deliveries.filter { $0.backlog > 0 }.weighed.sorted { $0.goesBefore($1) }
    }

    /// False if the delivery does not fit any more.
    private func add(
        _ delivery: Delivery, to hints: inout Hints, _ snapshot: some Snapshot
    ) -> Bool {
        var delivery = delivery
        while delivery.backlog > 0 {
            guard let parcel = parcel(&delivery, more: false, snapshot) else { return true }
            hints.messages += parcel.messages
            hints.sent += parcel.sent
            guard hints.bytes <= Limits.hintBytes, hints.count <= Limits.hintMessages else {
                return false
            }
        }
        return true
    }

    private func frontiers(of deliveries: [Delivery], _ snapshot: some Snapshot) -> Hints {
        var parts: [UnitPart] = []
        for delivery in deliveries where !parts.contains(delivery.place.unitPart) {
            parts.append(delivery.place.unitPart)
        }
        var comparison = Comparison()
        for unitPart in parts.sorted() {
            let claims = claims(of: unitPart, snapshot)
            comparison.append(frontier: claims, within: Limits.hintBytes)
        }
        var hints = Hints()
        hints.comparison = comparison
        return hints
    }

    /// All that this side holds of one part.
    func claims(of unitPart: UnitPart, _ snapshot: some Snapshot) -> UnitClaims {
        let claims = snapshot.frontier(of: unitPart).prefix(Claim.mostInComparison).map {
            Claim($0)
        }
        return UnitClaims(unitPart, claims)
    }
}
