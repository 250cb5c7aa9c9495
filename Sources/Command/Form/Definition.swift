import Casework
import Node
import Records
import Wire

/// A definition that a command wrote into a unit's own record.
struct Definition {
    let node: Node
    let names: Names
    let unit: NamedUnit
    let written: WrittenFile

    /// Writes it.
    ///
    /// - Parameter collection: `UnitForm.ownFields` or `ownCodes`.
    init(
        _ unit: String, _ collection: Int, _ given: WrittenItem, _ context: Context
    ) throws {
        node = try context.openNode()
        names = try Names(node, context)
        self.unit = try names.tree.find(unit)
        let (open, id) = (node, self.unit.id)
        written = try CommandFailure.refusing(itemsOf: Forms.unit[collection], of: Forms.unit) {
            try open.addEntry(
                given.fields.written,
                to: try open.file(id.description, holding: String(collection)),
                in: String(collection), reason: given.reason)
        }
    }

    /// Tells what was defined, and under which number.
    ///
    /// - Parameter definitions: all of its kind.
    func tell<Own: OwnDefinition>(
        _ context: Context, among definitions: (FormBook) -> [Own], _ done: (Own) -> Wording
    ) throws {
        let own = try definitions(node.forms()).first { written.dots.contains($0.entry.dot) }
        let page = WrittenPage(
            names: names, code: written.dots.first?.code ?? "", warnings: written.warnings,
            form: Forms.unit)
        context.print(page.json(["number": own.map { JSON($0.number) } ?? .null])) {
            if let own {
                $0.line(done(own))
                $0.line("编号 \(own.number)", "its number is \(own.number)", indent: 2)
            }
            page.write(to: &$0)
        }
    }
}
