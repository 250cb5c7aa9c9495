import Casework
@testable import Node
import Records
import Storage
import Testing
import Wire

/// Invariant 1: what is kept of a record alone depends on its changes alone, and not on how other
/// files' entries are named here, for which their logs would have to be.
@Suite("What is kept of a record for the lists") struct DerivationTests {
    private static let log = Identifier(high: 1, low: 1)
    private let file = Dot(log: log, number: 1)

    /// A file in which something is said of a report that stands in another file of the child.
    ///
    /// - Parameter other: the name of the log in which that file was begun, here.
    private func derived(naming other: Identifier?) -> Derived {
        let begun = Change(
            record: nil, kind: .child, time: 1, form: 4,
            operations: [.write(.field(ChildField.name), .text("测甲"), replacing: [])])
        var changes = [(dot: file, change: begun)]
        if let other {
            let report = EntryID(dot: Dot(log: other, number: 7), ordinal: 0)
            let state = Cell.entry(ChildForm.reports, report, EntryFieldNumber.Report.state)
            let operations = [1, 2].map {
                Operation.write(state, .integer($0), replacing: [report.dot])
            }
            for (place, operation) in operations.enumerated() {
                let dot = Dot(log: Self.log, number: UInt64(place) + 2)
                let said = Change(
                    record: file, kind: .child, time: 2, form: 4, operations: [operation])
                changes.append((dot, said))
            }
        }
        return Derivation.derive(Fold.record(file, from: changes))
    }

    @Test("What is said of another file's entries is none of its own, but it makes it urgent")
    func foreignEntries() {
        let alone = derived(naming: nil)
        let other = derived(naming: Identifier(high: 2, low: 2))
        #expect(other.summary == alone.summary)
        #expect(other.conflicts.isEmpty)
        #expect(other.isUrgent && !alone.isUrgent)
        #expect(derived(naming: Identifier(high: 3, low: 3)).summary == other.summary)
    }
}
