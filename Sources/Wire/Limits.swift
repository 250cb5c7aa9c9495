/// Every bound on what may come from outside, in one place. Reaching one is a refusal that carries
/// the bound's name.
package enum Limits {
    /// Nesting of CBOR items that are passed over.
    package static let itemDepth = 8
    /// Lists that stand in one another in a value.
    package static let listDepth = 2
    /// Bytes of one text value: some pages of a visit's findings.
    package static let textBytes = 16 * 1024
    /// Bytes of one encoded change.
    package static let changeBytes = 64 * 1024
    /// Operations in one change.
    package static let operations = 512
    /// Dots that one change may name.
    package static let dots = 1024
    /// Fields of one entry, and members of one list in a value.
    package static let entryFields = 128

    /// Bytes of a run on the wire and on disk, compressed.
    package static let runBytes = 64 * 1024
    /// Bytes of a run's changes before compression: what a receiver must be ready to hold.
    package static let runContentBytes = 512 * 1024
    /// Changes in one run.
    package static let runChanges = 8192

    /// Bytes of one frame, header included: a run, its signature and its place.
    package static let frameBytes = 72 * 1024
    /// Bytes of one message: a frame without the longest header.
    package static let messageBytes = frameBytes - 3
    /// Bytes of a log's description and of one grant.
    package static let statementBytes = 1024
    /// Bytes of one revocation or verdict, which must fit into one value of a change.
    package static let revocationBytes = textBytes
    /// Bytes of the reason that a revocation or a verdict states.
    package static let reasonBytes = 512
    /// Grants that a peer may show at once.
    package static let grantsShown = 64
    /// Digests, frontier entries or hints in one message.
    package static let listEntries = 2048
    /// Bytes of one comparison's lists: what does not fit is compared in the next round.
    package static let comparisonBytes = 48 * 1024
    /// Numbers at which one probe asks for a fork's chain hashes.
    package static let probeNumbers = 8
    /// Probes that one bisection may take: halving alone needs no more for any log.
    package static let probes = 64
    /// Forked logs that are bisected at once; further ones wait for the next round. Each number of
    /// a probe may cost the reading of a whole run.
    package static let bisections = 16
    /// Changes that are sent ahead of the answer to a comparison, being few.
    package static let smallBacklog = 64
    /// Bytes of the runs that may be sent unasked in the first flight. What is lost when the link
    /// breaks in the middle is sent again, so it is what a poor link carries in some seconds.
    package static let hintBytes = 8 * 1024
    /// Messages that may be sent unasked in the first flight.
    package static let hintMessages = 64
    /// Logs that one session may decline before it is ended.
    package static let declinedLogs = 64
    /// Bytes of a bound's name in a refusal.
    package static let limitNameBytes = 64
    /// Figures that a refusal may carry.
    package static let refusalFigures = 4
    /// Units below one unit.
    package static let unitChildren = 1024
    /// Levels of units: village, township, county, prefecture, province, and three in reserve.
    package static let unitDepth = 8
    /// Branches of one forked log that are kept apart; further ones are refused, with an incident.
    package static let branches = 8
    /// Claims of one log in one list: all branches of both sides.
    package static let logClaims = 2 * branches

    /// Bytes of one parcel: the history of a child's files, spread over several changes.
    package static let parcelBytes = 4 * 1024 * 1024
    /// Files of one child that one parcel is about.
    package static let parcelFiles = 64
    /// Logs of which one parcel shows something.
    package static let parcelLogs = 64
    /// Bytes of a child's file as it is handed over to another tree.
    package static let handOverBytes = parcelBytes
    /// Changes that begin such a file there: one holds half of what a change may, or one entry.
    package static let handOverChanges = 1024

    /// Bytes of runs that wait on disk for gaps to close; further ones are not kept.
    package static let asideBytes = 16 * 1024 * 1024
    /// How often a step of a session tries to write while another process does: the store waits ten
    /// seconds each time.
    package static let busyAttempts = 6

    /// Sessions that a serving node keeps open at once.
    package static let sessions = 64
    /// Sessions open at once from one address.
    package static let sessionsPerAddress = 16
    /// Further connections, open for as long as it takes to tell them that there is no room.
    package static let surplusConnections = 8
    /// Bytes that may wait to be sent to one peer before no more is taken in from it: a full window
    /// and the comparisons beside it, with room to spare.
    package static let outgoingBytes = 512 * 1024
    /// Messages that a session takes in which nothing new is said, before it is ended.
    package static let idleMessages = 1024
    /// Unacknowledged run bytes towards one peer.
    package static let windowBytes = 256 * 1024
    /// Unacknowledged runs and descriptions towards one peer.
    package static let windowRuns = 256
    /// Milliseconds within which a TCP connection must come about.
    package static let connectTimeoutMilliseconds = 10_000
    /// Milliseconds that a peer has to take in our last words.
    package static let closingTimeoutMilliseconds = 5_000
    /// Milliseconds that sessions have to end by themselves when a node stops.
    package static let stoppingTimeoutMilliseconds = 5_000
    /// Milliseconds within which the TLS handshake and the first message must be through.
    package static let greetingTimeoutMilliseconds = 20_000
    /// Milliseconds without a byte from the peer before an exchanging session is given up.
    package static let silenceTimeoutMilliseconds = 120_000
    /// Milliseconds between signs of life on a standing link.
    package static let keepAliveMilliseconds = 30_000

    /// Bytes of a join request, a ticket or a key file.
    package static let ticketBytes = 256 * 1024
    /// Bytes of a unit's name in a join request.
    package static let unitNameBytes = 256
    /// Bytes of a unit's code in a join request.
    package static let unitCodeBytes = 64
    /// Bytes of a node's address in a ticket.
    package static let addressBytes = 256
}
