import Wire

/// What the peer lacks of one branch and is going to be sent.
struct Delivery: Hashable, Sendable {
    let place: LogPlace
    /// Where the branch ended when the delivery was planned.
    let head: FrontierEntry
    /// The peer holds the branch up to here.
    var after: UInt64
    /// Whether the peer does not know the log yet.
    var describes: Bool
    /// Whether a run must say which branch it continues.
    let isForked: Bool

    var log: Identifier { head.log }

    /// How many changes are to be sent.
    var backlog: UInt64 { head.number > after ? head.number - after : 0 }

    /// Own records first, then urgent, then routine logs; within a class the smallest backlog.
    func goesBefore(_ other: Delivery) -> Bool {
        if place.logClass != other.place.logClass {
            return place.logClass < other.place.logClass
        }
        return (backlog, log, head.branch) < (other.backlog, other.log, other.head.branch)
    }
}
