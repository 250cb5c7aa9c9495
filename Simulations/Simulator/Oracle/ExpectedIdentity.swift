import Casework
import Records
import Wire

/// What a child's file tells of whose it is, as its changes say: what it shows without doubt, and
/// what it may show.
struct ExpectedIdentity {
    private let cells: [Cell: ExpectedCell]

    /// The fields by which files of one child are found.
    static let fields: Set<Int> = [
        ChildField.name, ChildField.birthDate, ChildField.identityNumber, ChildField.guardianName,
        ChildField.status,
    ]

    init(_ expectation: Expectation) { cells = expectation.cells }

    private subscript(field: Int) -> ExpectedCell { cells[.field(field)] ?? ExpectedCell() }

    /// Whether nothing can have ended the work on the file.
    var isSurelyOpen: Bool { !self[ChildField.status].most.values.contains(where: \.endsFile) }

    /// Whether the work on the file has ended, whatever else may be so.
    var isSurelyClosed: Bool { self[ChildField.status].isSurely(\.endsFile) }

    /// The numbers that the file bears without doubt and that can have been given out: all that
    /// stand in it, for people may disagree.
    var numbers: Set<String> {
        Set(self[ChildField.identityNumber].least.values.compactMap(\.text))
            .filter(Self.canBeGivenOut)
    }

    /// Everything that may stand where the number does.
    var possibleNumbers: Set<String> {
        Set(self[ChildField.identityNumber].most.values.compactMap(\.text))
    }

    /// Everything that may stand in a field.
    func possible(_ field: Int) -> Set<Value> {
        Set(self[field].most.values.filter { $0 != .null })
    }

    /// The one value of a field; nil if it has none, or if people disagree or may.
    func value(_ field: Int) -> Value? {
        let values = possible(field)
        guard values.count == 1, Set(self[field].least.values) == values else { return nil }
        return values.first
    }

    /// Whether both files say the same in a field.
    func agrees(with other: ExpectedIdentity, on field: Int) -> Bool {
        guard let value = value(field), value.text != "" else { return false }
        return value == other.value(field)
    }

    /// Whether a number is one that an office can have given out (GB 11643-1999): its day of birth
    /// is one, and its digits, each counted twice as much as the next, leave 1 over elevens.
    static func canBeGivenOut(_ number: String) -> Bool {
        let signs = Array(number.utf8)
        guard signs.count == 18 else { return false }
        let digits = signs.enumerated().compactMap { place, sign -> Int? in
            if (48...57).contains(sign) { return Int(sign) - 48 }
            return sign == 88 && place == 17 ? 10 : nil
        }
        guard digits.count == 18 else { return false }
        let read = { (places: Range<Int>) in digits[places].reduce(0) { $0 * 10 + $1 } }
        let day = CalendarDay(year: read(6..<10), month: read(10..<12), day: read(12..<14))
        return day != nil && digits.reduce(0) { ($0 * 2 + $1) % 11 } == 1
    }
}

extension Value {
    /// The text that it is; nil for anything else.
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
