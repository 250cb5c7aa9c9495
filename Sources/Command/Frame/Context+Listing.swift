import Node
import Wire

extension Context {
    /// Prints what lists something. Whatever it lists, the dangers that someone has to see to
    /// stand before it (M27): who looks for something else must not pass them by.
    ///
    /// - Parameter members: for programs; the dangers are added.
    func list(
        _ members: @autoclosure () -> [String: JSON], of node: Node,
        _ write: (inout Page) throws -> Void
    ) throws {
        let dangers = try node.dangers()
        try print(.object(members().merging(["dangers": dangers.json]) { $1 })) { page in
            dangers.write(to: &page)
            try write(&page)
        }
    }

    /// Prints a list, or writes it into the sheet that is asked for.
    ///
    /// - Parameters:
    ///   - unit: whose children the list speaks of; nil if it speaks of none.
    ///   - members: for programs; the file is added.
    func list(
        _ list: ListTable, _ sheet: SheetOutput, noting unit: Identifier?, _ node: Node,
        _ names: Names, _ members: @autoclosure () -> [String: JSON]
    ) throws {
        try sheet.write(list, noting: unit, node, names)
        try self.list(members().merging(["file": JSON(sheet.out)]) { $1 }, of: node) { page in
            sheet.show(list, on: &page)
        }
    }

    /// The same, and how many it has.
    ///
    /// - Parameter key: under which programs find the rows.
    func list(
        _ rows: [some ListRow], as key: String, _ list: ListTable, _ sheet: SheetOutput,
        noting unit: Identifier?, _ node: Node, _ names: Names
    ) throws {
        try self.list(
            list, sheet, noting: unit, node, names,
            [key: .array(rows.map(\.json)), "count": JSON(rows.count)])
    }
}
