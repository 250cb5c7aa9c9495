extension World {
    /// How many rounds over all links may pass until everyone agrees.
    private static let mostRounds = 12

    /// The second phase: nothing breaks any more, and every link is there. Whoever may hold the
    /// same must soon hold the same.
    func heal() throws {
        isTroubled = false
        try links.advance(to: links.now + 3_600_000)
        for number in installations.indices { _ = try running(number) }
        for round in 1...Self.mostRounds {
            let stored = try exchangeAll()
            note("round \(round) of healing: \(stored) exchanges brought something")
            if stored == 0 { return }
        }
        throw Failure(.agreement, "not healed after \(Self.mostRounds) rounds")
    }

    /// Every installation meets those of the unit above, from below up and back again.
    private func exchangeAll() throws -> Int {
        let pairs = installations.flatMap { lower in
            installations.filter { oracle.parents[lower.unit] == $0.unit }.map { (lower, $0) }
        }.sorted { $0.0.level > $1.0.level }
        var stored = 0
        for (lower, upper) in pairs + pairs.reversed() {
            guard let connection = try links.connect(lower, to: upper, LinkQuality()) else {
                continue
            }
            try links.finish(connection)
            guard connection.isDone else {
                throw Failure(.progress, "\(lower.name)→\(upper.name) does not end well")
            }
            if connection.hasStored { stored += 1 }
        }
        return stored
    }
}
