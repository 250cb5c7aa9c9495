import Synchronization

/// What runs say of a few records that were opened lately, so that a file that is being worked on
/// need not be unpacked for every edit.
///
/// (1) What a run says of a record never changes, unless it is erased; the key names the run, and
///     the places in it.
/// (2) It is bounded, and holds nothing that is not also on the disk, sealed; what is erased there
///     is let go here.
final class ChangeCache: Sendable {
    /// Where a run speaks of a record. Runs that are joined keep their key but not their places.
    struct Place: Hashable, Sendable {
        let run: Int64
        let places: [UInt8]
    }

    /// Changes as they stand in a run of a log; whether they count is not said.
    struct Reading: Sendable {
        let log: Int64
        let changes: [LoggedChange]
    }

    private struct Content {
        var readings: [Place: Reading] = [:]
        var count = 0
    }

    /// When more changes are held than this, all are let go.
    private static let mostChanges = 4096
    private let content = Mutex(Content())

    func reading(at place: Place) -> Reading? {
        content.withLock { $0.readings[place] }
    }

    func keep(_ reading: Reading, at place: Place) {
        content.withLock { content in
            let count = reading.changes.count
            if content.count + count > Self.mostChanges { content = Content() }
            content.readings[place] = reading
            content.count += count
        }
    }

    /// Lets everything go: a transaction was undone, and what it wrote may be numbered again.
    func clear() { content.withLock { $0 = Content() } }
}
