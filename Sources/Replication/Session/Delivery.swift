import Wire

/// What the peer lacks of one branch and is going to be sent.
struct Delivery: Hashable, Sendable {
    let place: LogPlace
    /// Where the branch ended when the delivery was planned, or has grown since.
    private(set) var head: FrontierEntry
    /// The peer holds the branch up to here.
    var after: UInt64
    /// Whether the peer does not know the log yet.
    var describes: Bool
    /// How many changes are to be sent of all branches of the log.
    var weight: UInt64 = 0
    /// Whether a run must say what it continues: which branch, or that it stands ahead of a gap.
    private(set) var statesBefore: Bool

    var log: Identifier { head.log }

    /// How many changes are to be sent.
    var backlog: UInt64 { head.number > after ? head.number - after : 0 }

    /// Goes ahead of what the peer may still lack.
    mutating func goAhead() { (describes, statesBefore) = (true, true) }

    /// Takes over what another delivery of the same branch knows better.
    mutating func grow(by other: Delivery) {
        if other.head.number > head.number { head = other.head }
        describes = describes || other.describes
        statesBefore = statesBefore || other.statesBefore
    }

    /// Own records first, then urgent, then routine logs; within a class the smallest backlog; the
    /// branches of a log in their order, for a later one may leave an earlier one.
    func goesBefore(_ other: Delivery) -> Bool {
        if place.logClass != other.place.logClass {
            return place.logClass < other.place.logClass
        }
        return (weight, log, head.branch) < (other.weight, other.log, other.head.branch)
    }
}

extension [Delivery] {
    /// The deliveries with the weight of their logs; those of one log stand together.
    var weighed: [Delivery] {
        var weighed: [Delivery] = []
        var start = startIndex
        while start < endIndex {
            let end = self[start...].firstIndex { $0.log != self[start].log } ?? endIndex
            let weight = self[start..<end].reduce(0) { $0 &+ $1.backlog }
            for var delivery in self[start..<end] {
                delivery.weight = weight
                weighed.append(delivery)
            }
            start = end
        }
        return weighed
    }
}
