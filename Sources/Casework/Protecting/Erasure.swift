package import Records
package import Wire

/// The numbers of the fields of an erasure, and of the fields of an entry of its parts.
private enum Number {
    static let record = 1
    static let kind = 2
    static let ground = 3
    static let day = 4
    static let note = 5
    static let parts = 6
    static let log = 1
    static let sums = 2
}

/// What a change of kind `erasure` states: that the bytes of some changes of a record are erased,
/// on what ground. It stands among the own records of the unit in whose logs they are, so whoever
/// may hold them learns of it (design section 3). The changes are named by the sums of their bytes,
/// so what someone writes afterwards is not erased unseen.
package struct Erasure: Hashable, Sendable {
    /// Changes of one log.
    package struct Part: Hashable, Sendable {
        /// In which they stand.
        package let log: Identifier
        /// The first halves of the sums of the changes' bytes, in any order.
        package let sums: [Identifier]

        /// Names changes of a log by the first halves of their sums.
        package init(log: Identifier, sums: [Identifier]) {
            self.log = log
            self.sums = sums
        }
    }

    /// What is left.
    package let tombstone: Tombstone
    /// What is erased.
    package let parts: [Part]

    /// How many sums fit into one erasure beside all else.
    package static let mostSums = 2048

    /// States that the parts are erased; `mostSums` in all.
    package init(_ tombstone: Tombstone, _ parts: [Part]) {
        self.tombstone = tombstone
        self.parts = parts
    }

    /// The change's operations.
    package var operations: [Operation] {
        let facts: [(Int, Value)] = [
            (Number.record, tombstone.record.linkValue),
            (Number.kind, .integer(Int64(tombstone.kind.rawValue))),
            (Number.ground, .integer(Int64(tombstone.ground))),
            (Number.day, tombstone.day?.value ?? .null), (Number.note, .text(tombstone.note)),
        ]
        return facts.map { .write(.field($0), $1, replacing: []) } + parts.flatMap(\.operations)
    }

    /// Reads what a change states; nil if it is no erasure. What is too much or missing in it is
    /// passed over: nothing is erased that is not named whole.
    package init?(_ change: Change) {
        guard change.kind == .erasure, change.record == nil else { return nil }
        var facts: [Int: Value] = [:]
        var parts: [Part] = []
        for operation in change.operations {
            switch operation {
            case .write(.field(let number), let value, _): facts[number] = value
            case .add(Number.parts, let fields, _):
                if let part = Part(fields) { parts.append(part) }
            default: continue
            }
        }
        guard let tombstone = Tombstone(facts, changes: parts.reduce(0) { $0 + $1.sums.count })
        else { return nil }
        self.init(tombstone, parts)
    }

    /// What is left, as the record of the erasure says.
    static func tombstone(_ record: Record) -> Tombstone? {
        let numbers = [Number.record, Number.kind, Number.ground, Number.day, Number.note]
        let facts = numbers.map { ($0, record.values(of: $0).first ?? .null) }
        let sums = record.entries(of: Number.parts).map { entry -> Int in
            if case .list(let sums) = entry.value(Number.sums) { sums.count } else { 0 }
        }
        return Tombstone(
            Dictionary(uniqueKeysWithValues: facts), changes: sums.reduce(0, +))
    }
}

extension Tombstone {
    /// Nil without a record.
    fileprivate init?(_ facts: [Int: Value], changes: Int) {
        guard let record = facts[Number.record].flatMap({ Dot(linkValue: $0) }) else { return nil }
        self.init(
            record: record, kind: RecordKind(rawValue: facts[Number.kind].code),
            ground: facts[Number.ground].code, day: CalendarDay(facts[Number.day]),
            note: facts[Number.note].text, changes: changes)
    }
}

extension Erasure.Part {
    /// As many entries as the length of a list allows for.
    fileprivate var operations: [Operation] {
        stride(from: 0, to: sums.count, by: Limits.entryFields).map { start in
            let list = sums[start...].prefix(Limits.entryFields).map { Value.bytes($0.bytes) }
            let fields = [
                EntryField(Number.log, .bytes(log.bytes)), EntryField(Number.sums, .list(list)),
            ]
            return .add(collection: Number.parts, fields: fields, corrects: nil)
        }
    }

    fileprivate init?(_ fields: [EntryField]) {
        let value = { (number: Int) in fields.first { $0.number == number }?.value }
        guard let log = value(Number.log)?.identifier, case .list(let list)? = value(Number.sums)
        else { return nil }
        self.init(log: log, sums: list.compactMap(\.identifier))
    }
}
