import Records
import Wire

/// The keys of the encoded part of a summary.
private enum Key {
    static let held: UInt64 = 1
    static let applied: UInt64 = 2
    static let explained: UInt64 = 3
    static let surveyed: UInt64 = 4
    static let disability: UInt64 = 5
    static let disabilityGrade: UInt64 = 6
    static let registration: UInt64 = 7
    static let schooling: UInt64 = 8
    static let parents: UInt64 = 9
    static let settled: UInt64 = 10
}

extension HelpSummary {
    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(Key.held, held.flatMap(\.numbers))
        map.write(Key.applied, applied)
        map.write(Key.explained, explained.flatMap { [$0.kind, $0.reason] })
        map.write(Key.surveyed, surveyed)
        map.write(Key.disability, disability)
        map.write(Key.disabilityGrade, disabilityGrade)
        map.write(Key.registration, registration)
        map.write(Key.schooling, schooling)
        map.write(Key.parents, parents.flatMap { [$0.father.rawValue, $0.mother.rawValue] })
        map.write(Key.settled, settled)
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        self.init()
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case Key.held: held = try reader.readGroups(of: 4).map { HeldEntitlement($0) }
            case Key.applied: applied = try reader.readList()
            case Key.explained:
                explained = try reader.readGroups(of: 2)
                    .map { Explained(kind: $0[0], reason: $0[1]) }
            case Key.surveyed: surveyed = try reader.readList()
            case Key.disability: disability = try reader.readNumber()
            case Key.disabilityGrade: disabilityGrade = try reader.readNumber()
            case Key.registration: registration = try reader.readNumber()
            case Key.schooling: schooling = try reader.readNumber()
            case Key.parents: parents = try reader.readGroups(of: 2).compactMap { Parents($0) }
            case Key.settled: settled = try reader.readNumber()
            default: throw WireError(.unexpected(expected: "summary"), at: reader.position)
            }
        }
    }
}

extension HeldEntitlement {
    fileprivate var numbers: [Int] {
        [kind, CalendarMonth.number(from), CalendarMonth.number(to)]
            + [CalendarMonth.number(paidThrough)]
    }

    fileprivate init(_ numbers: [Int]) {
        let months = numbers.dropFirst().map { CalendarMonth(.integer(Int64($0))) }
        self.init(kind: numbers[0], from: months[0], to: months[1], paidThrough: months[2])
    }
}

extension HelpSummary.Parents {
    fileprivate init?(_ numbers: [Int]) {
        guard let father = Circumstance(rawValue: numbers[0]),
            let mother = Circumstance(rawValue: numbers[1])
        else { return nil }
        self.init(father: father, mother: mother)
    }
}

extension CalendarMonth {
    /// The year times a hundred and the month; 0 for none.
    fileprivate static func number(_ month: CalendarMonth?) -> Int {
        month.map { $0.year * 100 + $0.month } ?? 0
    }
}

extension CBORReader {
    /// Numbers that stand behind each other in groups of one size.
    fileprivate mutating func readGroups(of size: Int) throws(WireError) -> [[Int]] {
        let numbers = try [Int](from: &self)
        guard numbers.count.isMultiple(of: size) else {
            throw WireError(.unexpected(expected: "groups of numbers"), at: position)
        }
        return stride(from: 0, to: numbers.count, by: size).map {
            Array(numbers[$0..<($0 + size)])
        }
    }
}
