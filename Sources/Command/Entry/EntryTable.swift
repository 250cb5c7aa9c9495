import Casework
import Node
import Wire

/// Entries of one collection as rows: whose they are, and a column for every field.
struct EntryTable {
    /// Of the entries' own fields: those that the reader may read in one of the records at least.
    let fields: [Field]
    let names: Names

    /// - Parameter units: those whose records are listed.
    init(_ places: [ItemPlace], of units: [Identifier], _ names: Names) {
        self.names = names
        var fields: [Field] = []
        for field in places.flatMap(\.field.itemFields) where !field.type.isForProgram {
            // Forms of two kinds that hold the same collection call its fields by the same names.
            let isNew = !fields.contains { $0.name == field.name }
            if isNew, names.reader.mayRead(field, inSomeOf: units) { fields.append(field) }
        }
        self.fields = fields
    }

    private static let ownerHeads = [
        Wording("单位", "unit"), Wording("编号", "code"), Wording("姓名", "name"),
        Wording("条", "no."),
    ]

    var heads: [Wording] {
        Self.ownerHeads + fields.map(\.label)
            + [Wording("注意", "attention"), Wording("填写人", "entered by")]
    }

    func cells(_ entry: ListedEntry) -> [String] {
        let texts = Dictionary(entry.item.fields.map { ($0.field.name, $0.text) }) { first, _ in
            first
        }
        return [
            names.unit(entry.unit), entry.record.code, entry.name, String(entry.item.number),
        ] + fields.map { texts[$0.name] ?? "" }
            + [attention(entry), entry.author == nil ? "" : names.person(entry.author)]
    }

    /// What a person should decide about it, or see to at once.
    private func attention(_ entry: ListedEntry) -> String {
        let danger = entry.isOpenDanger ? [Wording("危险", "danger")] : []
        return (danger + names.marked(entry.item)).map { $0[names.language] }
            .joined(separator: names.language.separator)
    }

    /// The rows as one table.
    ///
    /// - Parameter notes: what stands below.
    func list(_ title: Wording, _ rows: [[String]], notes: [Wording]) -> ListTable {
        var list = ListTable(title, heads, rightAligned: [3], notes: notes) { rows }
        let columns = Self.ownerHeads.count..<(Self.ownerHeads.count + fields.count)
        list.widest = Dictionary(uniqueKeysWithValues: columns.map { ($0, Self.widest) })
        list.hidesEmptyColumns = true
        return list
    }

    /// Of a field on a page; a sheet has all of it.
    private static let widest = 24

    func json(_ entry: ListedEntry) -> JSON {
        .object(
            names.json(entry.item, form: entry.place.form).merging([
                "unit": .string(names.unit(entry.unit)),
                "unitId": .string(entry.unit.description), "code": .string(entry.record.code),
                "name": .string(entry.name), "danger": .bool(entry.isOpenDanger),
                "enteredBy": .object(names.json(entry.author)),
            ]) { $1 })
    }
}
