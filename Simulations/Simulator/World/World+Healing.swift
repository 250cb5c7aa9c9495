import Node
import Storage
import Trust

extension World {
    /// How many rounds over all links may pass until everyone agrees.
    private static let mostRounds = 12

    /// The second phase: nothing breaks any more, and every link is there. Whoever may hold the
    /// same must soon hold the same.
    func heal() throws {
        isTroubled = false
        installations.forEach(comeBack)
        for installation in installations where installation.node != nil { mend(installation) }
        try links.advance(to: links.now + 36_000_000)
        for number in installations.indices { _ = try running(number) }
        settleMoves()
        try spreadMoves()
        try exchangeUntilQuiet()
    }

    /// All meet until nobody has anything for another.
    func exchangeUntilQuiet() throws {
        for round in 1...Self.mostRounds {
            let stored = try exchangeAll().count(where: \.hasStored)
            note("round \(round) of healing: \(stored) exchanges brought something")
            if stored == 0 { return }
        }
        throw Failure(.agreement, "not healed after \(Self.mostRounds) rounds")
    }

    /// Machines of one unit of which neither knows by which grant the other is there turn each
    /// other away: where units have moved, the news of it comes from above first.
    private func spreadMoves() throws {
        guard !oracle.moves.isEmpty else { return }
        _ = try exchange(pairs.sorted { $0.0.level < $1.0.level })
    }

    /// Every installation meets those of the unit above, and the copies each other, from below up.
    func exchangeOnce() throws -> [Connection] {
        try exchange(pairs)
    }

    /// The same, and back again. Neighbours of whom one has been told that they do not agree meet
    /// once more, as the incident says.
    private func exchangeAll() throws -> [Connection] {
        try exchange(pairs + pairs.reversed() + neighboursInDoubt())
    }

    private func neighboursInDoubt() throws -> [(Installation, Installation)] {
        try members.flatMap { one in
            let open = try one.node?.incidents(includingClosed: false) ?? []
            let peers = open.filter { $0.kind == IncidentKind.disagreement.rawValue }.map(\.detail)
            return members.filter { other in
                peers.contains(other.nodeKey.bytes) && oracle.areNear(one.unit, other.unit)
                    && one.unit != other.unit
            }.map { (one, $0) }
        }
    }

    /// Those who meet anyone.
    private var members: [Installation] {
        installations.filter {
            !oracle.revocations.contains($0.nodeKey) && $0.number != isolated
        }
    }

    private var pairs: [(Installation, Installation)] {
        let members = members
        return members.flatMap { lower in
            members.filter { upper in
                oracle.parents[lower.unit] == upper.unit
                    || lower.unit == upper.unit && lower.number > upper.number
            }.map { (lower, $0) }
        }.sorted { $0.0.level > $1.0.level }
    }

    private func exchange(_ pairs: [(Installation, Installation)]) throws -> [Connection] {
        try pairs.compactMap { lower, upper in
            let link = try links.connect(lower, to: upper, LinkQuality(waste: waste, hoard: hoard))
            guard let connection = link else { return nil }
            try links.finish(connection)
            guard connection.isDone else {
                throw Failure(.progress, "\(lower.name)→\(upper.name) does not end well")
            }
            return connection
        }
    }
}
