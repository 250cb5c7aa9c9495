import Synchronization
import Wire

/// The names of the stretches of forked logs, so that the run in which a stretch begins is not
/// unpacked whenever something is named.
///
/// (1) A branch only grows, and a name follows from the chain hash where its stretch begins: what
///     was worked out once stays so.
/// (2) It is bounded, and holds nothing that does not follow from what is on the disk.
final class NameCache: Sendable {
    /// Where a stretch begins: after a number of a branch, which is named by its row.
    struct Place: Hashable, Sendable {
        let branch: Int64
        let origin: UInt64
    }

    /// When more names are held than this, all are let go.
    private static let mostNames = 4096
    private let names = Mutex<[Place: Identifier]>([:])

    /// The name that is known of a place, or what the closure finds; nil, which is not kept, if it
    /// finds none.
    func name(at place: Place, _ find: () throws -> Identifier?) rethrows -> Identifier? {
        if let known = names.withLock({ $0[place] }) { return known }
        guard let found = try find() else { return nil }
        names.withLock { names in
            if names.count >= Self.mostNames { names = [:] }
            names[place] = found
        }
        return found
    }

    /// Lets everything go: a transaction was undone, and its rows may be numbered again.
    func clear() { names.withLock { $0 = [:] } }
}
