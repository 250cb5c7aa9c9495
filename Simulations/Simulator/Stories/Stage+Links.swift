import Replication
import Wire

/// How nodes meet, and how they lie.
extension Stage {
    /// Joins two until the connection is over.
    private func join(_ slots: Slots, _ quality: LinkQuality) throws -> Connection {
        let (dialling, answering) = (try running(slots.place), try running(slots.other))
        guard let connection = try world.dial(dialling, answering, quality) else {
            throw StageError.refused("the link does not come about")
        }
        try world.links.finish(connection)
        return connection
    }

    func meet(_ slots: Slots) throws {
        let connection = try join(slots, LinkQuality())
        guard connection.isDone else {
            let endings = connection.ends.map { $0.ending.map { "\($0)" } ?? "nothing" }
            throw StageError.refused("it ends with " + endings.joined(separator: " and "))
        }
    }

    func meetAndBreak(_ slots: Slots) throws {
        var quality = LinkQuality()
        quality.cutAt = slots.count
        try breaking(try join(slots, quality))
    }

    func meetSlowly(_ slots: Slots) throws {
        var quality = LinkQuality()
        (quality.latency, quality.bytesPerSecond) = (600, 300)
        quality.budget = Int64(slots.count) * 1000
        try breaking(try join(slots, quality))
    }

    func meetDeaf(_ slots: Slots) throws {
        var quality = LinkQuality()
        quality.deafEnd = 0
        let connection = try join(slots, quality)
        guard !connection.isDone else { throw StageError.unmet("they had nothing to say") }
    }

    /// A link that is to break and is through before that shows nothing.
    private func breaking(_ connection: Connection) throws {
        guard connection.isCut else {
            throw StageError.unmet("it was through before, with \(connection.bytes) bytes")
        }
    }

    func stayLinked(_ slots: Slots) throws {
        var quality = LinkQuality()
        quality.stands = true
        quality.budget = 3_600_000
        let (dialling, answering) = (try running(slots.place), try running(slots.other))
        guard try world.dial(dialling, answering, quality) != nil else {
            throw StageError.refused("the link does not come about")
        }
        try world.links.advance(to: world.links.now + 60_000)
    }

    func breakLinks(_ slots: Slots) throws {
        let installation = try place(slots.place)
        let own = world.links.connections.values.filter { connection in
            connection.ends.contains { $0.installation === installation }
        }
        for connection in own.sorted(by: { $0.number < $1.number }) {
            world.links.cut(connection, because: .person)
        }
        try world.links.advance(to: world.links.now + 60_000)
    }

    /// What comes of a lie is for the story to expect.
    func lie(_ lie: Lie, _ slots: Slots) throws {
        var quality = LinkQuality()
        (quality.liar, quality.lie) = (0, lie)
        try running(slots.place).hasLied = true
        _ = try join(slots, quality)
    }
}
