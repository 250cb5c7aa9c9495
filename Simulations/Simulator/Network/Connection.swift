import Replication
import Trust

/// Two nodes joined by a link, which carries nothing but the encoded messages of their sessions.
final class Connection {
    let number: Int
    let quality: LinkQuality
    let began: Int64
    var ends: [End]
    /// Bytes that were sent both ways, with the length before each message.
    var bytes = 0
    /// Messages that were delivered.
    var messages = 0
    /// Bytes of runs and of descriptions of logs.
    var runBytes = 0
    /// Times that the direction of speaking has changed.
    var flights = 0
    var lastSpeaker: Int?
    /// Why it was cut; nil if it was not.
    var cut: Breaking?
    /// Messages of which the end that hears nothing never learnt.
    var unheard = 0
    /// Bytes that are on their way to each end, and the most that ever were.
    private(set) var waiting = [0, 0]
    private(set) var mostWaiting = [0, 0]
    /// Bytes of the largest message to each end.
    private(set) var largest = [0, 0]
    var hasStored = false
    /// How many ends have found that both hold the same.
    var settled = 0
    /// The moves of units of which each end had heard at its first message, by their place among
    /// the oracle's; nil before that.
    var heard: [Set<Int>]?
    /// Whether something was stored after both had agreed.
    var hasGrown = false

    /// One end of it.
    struct End {
        let installation: Installation
        let peer: PublicKey
        var session: Session
        var ending: Ending?
        var hasEnded = false
        /// When the last thing that was sent to this end arrives.
        var busyUntil: Int64
        /// After this moment nothing of the peer is heard any more.
        var deafAfter: Int64?
    }

    init(number: Int, quality: LinkQuality, began: Int64, ends: [End]) {
        self.number = number
        self.quality = quality
        self.began = began
        self.ends = ends
        waiting = [quality.hoard, quality.hoard]
    }

    /// Notes a message that is sent to an end, with its length before it.
    func send(_ size: Int, to end: Int) {
        bytes += size
        waiting[end] += size
        mostWaiting[end] = max(mostWaiting[end], waiting[end])
        largest[end] = max(largest[end], size)
    }

    /// Notes that so many bytes have reached an end, or never will.
    func arrive(_ size: Int, at end: Int) { waiting[end] -= size }

    var isCut: Bool { cut != nil }

    var isOver: Bool { ends.allSatisfy(\.hasEnded) }
    var isDone: Bool { ends.allSatisfy { $0.ending == .done } }
    var isOfTheDead: Bool { ends.contains { $0.installation.node == nil } }
}
