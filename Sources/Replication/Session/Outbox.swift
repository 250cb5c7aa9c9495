import Wire

/// What this side has to send and has sent without a receipt.
struct Outbox: Hashable, Sendable {
    /// A description or a run on its way.
    struct Sent: Hashable, Sendable {
        let log: Identifier
        let branch: Int
        /// The last number of the run; 0 for a description.
        let last: UInt64
        /// How many changes; 0 for a description.
        let count: Int
        let bytes: Int
    }

    /// In the order in which they go.
    private(set) var backlog: [Delivery] = []
    private(set) var unacknowledged: [Sent] = []
    private(set) var bytes = 0
    /// How many changes were sent in all.
    private(set) var sentChanges = 0

    var isIdle: Bool { backlog.isEmpty && unacknowledged.isEmpty }

    /// Whether a run of full size may be sent now.
    var hasRoom: Bool {
        bytes + Limits.runBytes <= Limits.windowBytes
            && unacknowledged.count + 2 <= Limits.windowRuns
    }

    /// How many changes wait to be sent.
    var backlogChanges: UInt64 { backlog.reduce(0) { $0 &+ $1.backlog } }

    /// Adds a delivery and leaves out what is on its way. A branch that waits already keeps its
    /// place and waits with what has come since.
    mutating func add(_ delivery: Delivery) {
        let (log, branch) = (delivery.log, delivery.head.branch)
        if let waiting = backlog.firstIndex(where: { $0.log == log && $0.head.branch == branch }) {
            return grow(waiting, by: delivery)
        }
        var delivery = delivery
        for sent in unacknowledged where sent.log == log && sent.branch == branch {
            delivery.after = max(delivery.after, sent.last)
            delivery.describes = false
        }
        guard delivery.backlog > 0 else { return }
        let place = backlog.firstIndex { delivery.goesBefore($0) } ?? backlog.count
        backlog.insert(delivery, at: place)
    }

    /// The weight is that of the whole log, so that its branches stay together.
    private mutating func grow(_ waiting: Int, by delivery: Delivery) {
        let before = backlog[waiting].backlog
        backlog[waiting].grow(by: delivery)
        let growth = backlog[waiting].backlog - before
        for index in backlog.indices where backlog[index].log == delivery.log {
            backlog[index].weight &+= growth
        }
    }

    /// Takes the next delivery out.
    mutating func next() -> Delivery? { backlog.isEmpty ? nil : backlog.removeFirst() }

    /// Puts back the rest of the delivery that was just taken out: a log is sent to its end before
    /// the next one begins, unless something more urgent came in between.
    mutating func putBack(_ delivery: Delivery) {
        guard delivery.backlog > 0 else { return }
        let place = backlog.firstIndex { delivery.place.logClass <= $0.place.logClass }
        backlog.insert(delivery, at: place ?? backlog.count)
    }

    mutating func didSend(_ sent: Sent) {
        unacknowledged.append(sent)
        bytes += sent.bytes
        sentChanges += sent.count
    }

    /// Takes off what a receipt covers; nil if it covers more than was sent.
    mutating func acknowledge(_ count: Int) -> [Sent]? {
        guard count <= unacknowledged.count else { return nil }
        let covered = Array(unacknowledged.prefix(count))
        unacknowledged.removeFirst(count)
        bytes -= covered.reduce(0) { $0 + $1.bytes }
        return covered
    }

    /// Forgets the deliveries of a log that the peer does not keep.
    mutating func remove(_ log: LogReference) {
        backlog.removeAll { LogReference($0.log) == log }
    }
}
