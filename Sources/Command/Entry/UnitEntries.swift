import Casework
import Node
import Wire

/// The entries of one collection in all records of a unit and of those below it.
struct UnitEntries {
    private let node: Node
    private let names: Names
    private let root: Identifier
    private let units: [Identifier]
    private let places: [ItemPlace]

    /// - Parameter name: by which people know the collection.
    init(_ name: String, below root: Identifier, _ node: Node, _ names: Names) throws {
        (self.node, self.names, self.root) = (node, names, root)
        units = try node.units(atOrBelow: root)
        places = try CommandFailure.refusing(of: Forms.child) {
            try node.places(ofItems: name)
        }
    }

    /// Prints them, or writes them into the sheet that is asked for.
    func list(_ context: Context, _ sheet: SheetOutput) throws {
        guard let first = places.first else { return }
        let table = EntryTable(places, of: units, names)
        // A row is kept in the one shape in which it is wanted: a county has very many.
        let wantsCells = sheet.out != nil || !context.wantsJSON
        let listing = try context.working("正在汇总", "gathering") {
            try CommandFailure.refusing(of: first.form) {
                try node.entries(of: places, in: units, names.language) { entry in
                    (
                        cells: wantsCells ? table.cells(entry) : [],
                        json: context.wantsJSON ? table.json(entry) : .null
                    )
                }
            }
        }
        let list = table.list(
            title(first.field), listing.rows.map(\.cells), notes: notes(listing))
        try context.list(
            list, sheet, noting: root, node, names,
            [
                "unit": .string(names.unit(root)), "unitId": .string(root.description),
                "collection": .object(names.json(first.field)), "count": JSON(listing.rows.count),
                "entries": .array(listing.rows.map(\.json)),
                "hidden": .array(listing.hidden.map { .string(names.unit($0)) }),
            ])
    }

    private func title(_ field: Field) -> Wording {
        let unit = names.unit(root)
        return Wording("\(unit)\(field.label.chinese)", "\(unit): \(field.label.english)")
    }

    private func notes<Row>(_ listing: EntryListing<Row>) -> [Wording] {
        let count = listing.rows.count
        let total = Wording("共\(count)条。", count.counted("entry", "entries") + ".")
        guard !listing.hidden.isEmpty else { return [total] }
        let hidden = listing.hidden.map { names.unit($0) }
        return [
            total,
            Wording(
                "以下单位的不在您的查看范围内:\(hidden.joined(separator: "、"))",
                "not for you to read, of: \(hidden.joined(separator: ", "))"),
        ]
    }
}
