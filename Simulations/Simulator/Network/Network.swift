import Node
import Replication
import Trust
import Wire

/// Carries messages between nodes in virtual time. What TCP and TLS promise holds: bytes arrive in
/// their order and as they were sent, or the connection is cut.
final class Network {
    private var queue = EventQueue()
    private var order = 0
    private(set) var connections: [Int: Connection] = [:]
    private(set) var count = 0
    private var generator: Generator
    /// Milliseconds since 1970-01-01T00:00Z.
    private(set) var now: Int64
    private unowned let watcher: any NetworkWatcher

    init(at time: Int64, _ generator: Generator, watcher: any NetworkWatcher) {
        now = time
        self.generator = generator
        self.watcher = watcher
    }

    /// Joins two nodes that both run.
    func connect(
        _ one: Installation, to other: Installation, _ quality: LinkQuality
    ) throws -> Connection? {
        guard let dialling = one.node, let answering = other.node else { return nil }
        let mode: SessionStart.Mode = quality.stands ? .standing : .once
        let ends = [
            Connection.End(
                installation: one, peer: try answering.nodeKey().publicKey,
                session: try dialling.session(.initiator, mode), busyUntil: now),
            Connection.End(
                installation: other, peer: try dialling.nodeKey().publicKey,
                session: try answering.session(.responder, mode), busyUntil: now),
        ]
        count += 1
        let connection = Connection(number: count, quality: quality, began: now, ends: ends)
        connections[count] = connection
        try open(connection)
        return connection
    }

    private func open(_ connection: Connection) throws {
        for end in [1, 0] {
            try take(.tick(milliseconds: UInt64(now)), connection, end)
            let side = connection.ends[end]
            guard let node = side.installation.node else { continue }
            try take(.opened(memory: try node.memory(of: side.peer)), connection, end)
        }
        put(connection, 0, .timeout, at: now + connection.quality.budget)
        for end in [0, 1] { put(connection, end, .tick, at: now + connection.quality.tick) }
    }

    private func put(
        _ connection: Connection, _ end: Int, _ content: Delivery.Content, at time: Int64
    ) {
        order += 1
        queue.insert(
            Delivery(
                time: time, order: order, connection: connection.number, end: end,
                content: content))
    }

    /// Lets time pass, and delivers what is due until then.
    func advance(to time: Int64) throws {
        while let next = queue.first, next.time <= time {
            _ = queue.removeFirst()
            now = max(now, next.time)
            watcher.timePassed(to: now)
            if let connection = connections[next.connection] { try deliver(next, connection) }
        }
        now = max(now, time)
        watcher.timePassed(to: now)
    }

    /// Delivers until a connection is over.
    func finish(_ connection: Connection) throws {
        while connections[connection.number] != nil, let next = queue.first {
            try advance(to: next.time)
        }
    }

    private func deliver(_ delivery: Delivery, _ connection: Connection) throws {
        let end = connection.ends[delivery.end]
        switch delivery.content {
        case .message(let bytes, let size, let lie):
            connection.arrive(size, at: delivery.end)
            guard end.deafAfter.map({ delivery.time <= $0 }) ?? true else { return }
            connection.messages += 1
            if let lie, !end.hasEnded { watcher.hears(lie) }
            try take(.received(bytes), connection, delivery.end)
        case .closed: try take(.closed, connection, delivery.end)
        case .tick:
            guard !end.hasEnded else { return }
            try take(.tick(milliseconds: UInt64(now)), connection, delivery.end)
            put(connection, delivery.end, .tick, at: now + connection.quality.tick)
        case .timeout: cut(connection, because: .time)
        }
        dropIfOver(connection)
    }

    private func dropIfOver(_ connection: Connection) {
        guard connection.isOver, connections[connection.number] != nil else { return }
        connections[connection.number] = nil
        watcher.ended(connection)
    }

    /// The link is gone: each end learns of it at its own time, and of what is under way only the
    /// first part arrives.
    func cut(_ connection: Connection, because cause: Breaking) {
        guard !connection.isCut else { return }
        connection.cut = cause
        let spread = Int(connection.quality.latency) * 4 + 1
        for end in [0, 1] {
            connection.ends[end].deafAfter = now + Int64(generator.below(spread))
            put(connection, end, .closed, at: now + Int64(spread + generator.below(30_000)))
        }
    }

    /// Everything that a node had open is gone with it.
    func cutAll(of installation: Installation) {
        for number in connections.keys.sorted() {
            guard let connection = connections[number] else { continue }
            for end in [0, 1] where connection.ends[end].installation === installation {
                connection.ends[end].hasEnded = true
                cut(connection, because: .program)
            }
            dropIfOver(connection)
        }
    }

    /// Tells the sessions of a node that something was stored, by whomever.
    func changed(at installation: Installation) throws {
        for number in connections.keys.sorted() {
            guard let connection = connections[number] else { continue }
            for end in [0, 1] where connection.ends[end].installation === installation {
                try take(.changed, connection, end)
            }
            dropIfOver(connection)
        }
    }

    private func take(_ event: Event, _ connection: Connection, _ place: Int) throws {
        let end = connection.ends[place]
        guard !end.hasEnded, let node = end.installation.node else { return }
        var session = end.session
        do {
            let outcome = try node.step(&session, event, peer: end.peer)
            guard try watcher.survived(end.installation) else { return }
            connection.ends[place].session = session
            try use(outcome, connection, place)
        } catch let error where !(error is Failure) {
            try watcher.failed(end.installation, error)
            stop(connection, place, [Message.refusal(Refusal.unavailable.notice).encode()])
        }
    }

    private func use(_ outcome: StepOutcome, _ connection: Connection, _ place: Int) throws {
        let installation = connection.ends[place].installation
        if outcome.hasSettled { connection.settled += 1 }
        if outcome.hasStored {
            connection.hasStored = true
            if connection.settled == 2 { connection.hasGrown = true }
            try watcher.stored(installation)
        }
        if let ending = outcome.ending {
            connection.ends[place].ending = ending
            stop(connection, place, outcome.messages)
        } else {
            for message in outcome.messages { send(message, connection, from: place) }
        }
        if outcome.hasStored { try changed(at: installation) }
    }

    /// An end has said its last words and closes.
    private func stop(_ connection: Connection, _ place: Int, _ messages: [[UInt8]]) {
        for message in messages { send(message, connection, from: place) }
        connection.ends[place].hasEnded = true
        let other = 1 - place
        put(connection, other, .closed, at: connection.ends[other].busyUntil + 1)
    }

    private func send(_ message: [UInt8], _ connection: Connection, from place: Int) {
        guard !connection.isCut else { return }
        let head = message.count < 128 ? 1 : message.count < 16_384 ? 2 : 3
        let size = message.count + head + connection.quality.waste
        let other = 1 - place
        if let cutAt = connection.quality.cutAt, connection.bytes + size >= cutAt {
            return cut(connection, because: .byte)
        }
        connection.send(size, to: other)
        if connection.lastSpeaker != place {
            connection.flights += 1
            connection.lastSpeaker = place
        }
        let start = max(now + connection.quality.latency, connection.ends[other].busyUntil)
        let arrival = start + Int64(size) * 1000 / connection.quality.bytesPerSecond
        connection.ends[other].busyUntil = arrival
        carry(
            watcher.carried(message, on: connection, from: place), size, connection, other, arrival)
    }

    /// Puts on the way what becomes of a message that takes so many bytes.
    private func carry(
        _ said: Utterance, _ size: Int, _ connection: Connection, _ end: Int, _ time: Int64
    ) {
        guard connection.quality.deafEnd != end else {
            connection.unheard += said.messages.count
            return connection.arrive(size, at: end)
        }
        for (place, message) in said.messages.enumerated() {
            let size = place == 0 ? size : 0
            put(connection, end, .message(message, size: size, lie: said.lie), at: time)
        }
        if said.messages.isEmpty { connection.arrive(size, at: end) }
    }
}
