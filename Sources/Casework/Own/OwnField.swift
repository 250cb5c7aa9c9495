package import Records

/// A field that an office defined for its own files and those of all units below it.
package struct OwnField: OwnDefinition, Hashable {
    /// The entry that defines it.
    package let entry: EntryID
    /// As `OwnNumber` has it.
    package let number: Int
    /// For programs, as it was first given.
    package let name: String
    /// By `CodeLists.ownRecord`; 0 where nothing was said.
    package let record: Int
    /// By `CodeLists.ownType`.
    package let type: Int
    /// The list of its codes; empty where it has none.
    package let list: String
    /// By `CodeLists.ownKeeping`; 0 where nothing was said.
    package let keeping: Int
    /// As they are now.
    package let labels: OwnLabels

    private typealias Number = EntryFieldNumber.OwnField
    /// In which a unit's own record keeps them.
    package static let collection = UnitForm.ownFields
    /// Under which their labels stand.
    package static let labelNumbers = EntryFieldNumber.OwnField.labels

    /// Those that say what the field means, and are never corrected.
    static let fixed = [Number.name, Number.record, Number.type, Number.list, Number.keeping]

    /// Reads a definition; nil if its entry can have no number.
    init?(_ definition: Entry) {
        let code = { (number: Int) in Optional(definition.first(number)).code }
        let text = { (number: Int) in
            WrittenText.trimmed(Optional(definition.first(number)).text)
        }
        let name = text(Number.name)
        let labels = definition.labels(Number.labels, english: name)
        self.init(
            definition.id, name: name,
            codes: [code(Number.record), code(Number.type), code(Number.keeping)],
            list: text(Number.list), labels: labels)
    }

    /// - Parameter codes: record, type and keeping.
    init?(_ entry: EntryID, name: String, codes: [Int], list: String, labels: OwnLabels) {
        guard let number = OwnNumber.of(entry) else { return nil }
        self.entry = entry
        self.number = number
        self.name = name
        (record, type, keeping) = (codes[0], codes[1], codes[2])
        self.list = list
        self.labels = labels
    }

    /// Which records the field belongs to; nil for a kind of a newer program.
    package var kind: RecordKind? {
        switch record {
        case 0, 1: .child
        case 2: .family
        default: nil
        }
    }

    /// Every name under which the field would be found.
    var names: [String] { [name] + labels.all }

    /// Whether the field holds codes of a list.
    var needsList: Bool { Self.typesOfCodes.contains(type) }

    /// Those of `CodeLists.ownType` that are codes of a list.
    static let typesOfCodes = [6, 7]

    /// What the field holds; nil for a type of a newer program, and for codes of no list.
    func holds(_ codes: CodeList) -> FieldType? {
        switch type {
        case 1: .text
        case 2: .day
        case 3: .month
        case 4: .integer(-999_999_999...999_999_999)
        case 5: .boolean
        case 6 where !list.isEmpty: .code(codes)
        case 7 where !list.isEmpty: .codeSet(codes)
        case 8: .phone
        default: nil
        }
    }
}
