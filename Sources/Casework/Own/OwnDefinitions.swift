import Records
import Wire

/// What a unit's own record adds to the forms and rules.
package struct OwnDefinitions: Hashable, Sendable {
    /// In the order of their entries' names.
    package let fields: [OwnField]
    /// In the order of their entries' names.
    package let codes: [OwnCode]
    /// In the order of their entries' names.
    package let packs: [OwnRulePack]
    /// In the order of their entries' names.
    package let lists: [OwnCategoryList]

    init(
        fields: [OwnField] = [], codes: [OwnCode] = [], packs: [OwnRulePack] = [],
        lists: [OwnCategoryList] = []
    ) {
        self.fields = fields
        self.codes = codes
        self.packs = packs
        self.lists = lists
    }

    /// Reads all definitions, also those that were taken out: what was written by them is shown.
    init(_ record: Record) {
        fields = record.entries(of: UnitForm.ownFields).compactMap { OwnField($0) }
        codes = record.entries(of: UnitForm.ownCodes).compactMap { OwnCode($0) }
        packs = record.entries(of: UnitForm.ownRulePacks).compactMap { OwnRulePack($0) }
        lists = record.entries(of: UnitForm.ownCategoryLists).compactMap { OwnCategoryList($0) }
    }

    /// Whether nothing is defined.
    package var isEmpty: Bool { self == OwnDefinitions() }

    /// Of all of them.
    var numbers: [Int] {
        fields.map(\.number) + codes.map(\.number) + packs.map(\.number) + lists.map(\.number)
    }

    /// Those of two records of one unit.
    func joined(with other: OwnDefinitions) -> OwnDefinitions {
        OwnDefinitions(
            fields: fields + other.fields, codes: codes + other.codes,
            packs: packs + other.packs, lists: lists + other.lists)
    }
}

extension OwnDefinitions: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(row: fields, codes, packs, lists) }

    init(from reader: inout CBORReader) throws(WireError) {
        (fields, codes, packs, lists) = try reader.readRow()
    }
}

/// A definition is the first thing that its change did: the change names it.
extension OwnField: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(row: entry.dot, name, record, type, keeping, list, labels)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let start = reader.position
        let (dot, name, record, type, keeping, list, labels):
            (Dot, String, Int, Int, Int, String, OwnLabels) = try reader.readRow()
        let field = OwnField(
            EntryID(dot: dot, ordinal: 0), name: name, codes: [record, type, keeping], list: list,
            labels: labels)
        guard let field else { throw WireError(.unexpected(expected: "own field"), at: start) }
        self = field
    }
}

extension OwnCode: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(row: entry.dot, list, labels) }

    init(from reader: inout CBORReader) throws(WireError) {
        let start = reader.position
        let (dot, list, labels): (Dot, String, OwnLabels) = try reader.readRow()
        guard let code = OwnCode(EntryID(dot: dot, ordinal: 0), list: list, labels: labels) else {
            throw WireError(.unexpected(expected: "own code"), at: start)
        }
        self = code
    }
}

extension OwnRulePack: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(row: entry.dot, rules, labels) }

    init(from reader: inout CBORReader) throws(WireError) {
        let start = reader.position
        let (dot, rules, labels): (Dot, PackTexts, OwnLabels) = try reader.readRow()
        guard let pack = OwnRulePack(EntryID(dot: dot, ordinal: 0), rules, labels) else {
            throw WireError(.unexpected(expected: "own rule pack"), at: start)
        }
        self = pack
    }
}

extension OwnCategoryList: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(row: entry.dot, source, items, labels)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let start = reader.position
        let (dot, source, items, labels): (Dot, String, String, OwnLabels) =
            try reader.readRow()
        let list = OwnCategoryList(
            EntryID(dot: dot, ordinal: 0), source: source, items: items, labels: labels)
        guard let list else {
            throw WireError(.unexpected(expected: "own list of categories"), at: start)
        }
        self = list
    }
}

extension OwnLabels: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(row: label.chinese, label.english, others, from, to)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let (chinese, english, others, from, to):
            (String, String, [String], CalendarDay?, CalendarDay?) = try reader.readRow()
        self.init(Wording(chinese, english), others: others, from: from, to: to)
    }
}
