import Records
import Wire

/// Three writers' logs, for tests that need no keys.
enum Logs {
    static let first = Identifier(high: 0x1111_1111_1111_1111, low: 1)
    static let second = Identifier(high: 0x2222_2222_2222_2222, low: 2)
    static let third = Identifier(high: 0x3333_3333_3333_3333, low: 3)
}

func dot(_ number: UInt64, _ log: Identifier = Logs.first) -> Dot { Dot(log: log, number: number) }

/// A change of the record that began at 1 in the first log.
func change(_ operations: Records.Operation..., beginning: Bool = false) -> Change {
    Change(
        record: beginning ? nil : dot(1), kind: .child, time: 1_767_225_600, form: 1,
        operations: operations)
}

typealias Logged = (dot: Dot, change: Change)

func fold(_ changes: [Logged]) -> Record { Fold.record(dot(1), from: changes) }
