import Records
import Wire

/// What one record must look like on a node, worked out from the changes that the node holds by
/// the plainest means: for every write, take away what any change replaces.
struct Expectation {
    private(set) var cells: [Cell: ExpectedCell] = [:]
    /// How many entries each collection has.
    private(set) var entries: [Int: Int] = [:]
    private let known: KnownChanges

    /// - Parameter known: the changes that the node holds of the record's unit.
    init(of record: Dot, among known: KnownChanges) {
        self.known = known
        let own = known.changes.filter { $0.value.record == record }
        for (hash, change) in own { write(change, hash) }
        for (hash, change) in own { replace(change, hash) }
    }

    private mutating func write(_ known: KnownChange, _ hash: Hash) {
        for operation in known.change?.operations ?? [] {
            switch operation {
            case .write(let cell, let value, _):
                cells[cell, default: .init()].write(value, by: hash)
            case .add(let collection, _, _): entries[collection, default: 0] += 1
            case .remove, .unknown: break
            }
        }
    }

    private mutating func replace(_ known: KnownChange, _ hash: Hash) {
        for case .write(let cell, _, let replacing) in known.change?.operations ?? [] {
            for dot in replacing {
                let meant = self.known.meant(by: dot, in: known.dot.log, hash)
                cells[cell]?.replace(meant)
            }
        }
    }
}
