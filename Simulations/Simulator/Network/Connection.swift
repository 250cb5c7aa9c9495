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
    var isCut = false
    var hasStored = false
    /// How many ends have found that both hold the same.
    var settled = 0
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
    }

    var isOver: Bool { ends.allSatisfy(\.hasEnded) }
    var isDone: Bool { ends.allSatisfy { $0.ending == .done } }
    var isOfTheDead: Bool { ends.contains { $0.installation.node == nil } }
}
