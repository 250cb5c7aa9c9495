import Casework
import Node
import Records

/// An open record, and the field of it that holds the items which a command is about.
struct OpenItems {
    let node: Node
    let names: Names
    let file: ChildFile
    let field: Field

    /// Opens the record; fails unless the field holds items and the person may read it.
    ///
    /// - Parameter begins: whether registers into which nobody has written yet are begun.
    init(
        _ record: String, _ collection: String, _ context: Context, begins: Bool = false
    ) throws {
        node = try context.openNode()
        names = try Names(node, context)
        file = try node.file(record, holding: collection, begins: begins)
        let (node, file) = (node, file)
        field = try CommandFailure.refusing(of: file.form) {
            let field = try file.form.require(collection)
            guard field.holdsItems else {
                throw FieldRefusal.isNotCollection(field: field.number)
            }
            try node.require(field, isReadableIn: file)
            return field
        }
    }

    /// The code of the record that new items go to.
    var code: String { file.working.id.code }

    /// The items as they are now, and who wrote each.
    ///
    /// - Parameter reason: why sealed items are opened, which is recorded; nil leaves them sealed.
    func rows(opening reason: String? = nil) throws -> ItemRows {
        let now = try node.file(file.named.id)
        let seen = try ViewPage(now, node, names, opening: reason).seen
        return ItemRows(
            items: seen.view.items(of: field),
            lines: try node.history(of: seen.file, names.language), form: file.form, names: names,
            opening: seen.opening)
    }

    /// Runs what may refuse something about the record, or about an item of the field.
    func refusing<Result>(_ body: () throws -> Result) throws -> Result {
        try CommandFailure.refusing(itemsOf: field, of: file.form, body)
    }

    /// Asks for the fields of one item.
    ///
    /// - Parameter item: the one that is corrected; nil for a new one.
    func ask(
        _ context: Context, about item: FileView.Item? = nil, then question: Wording
    ) throws -> [WrittenField] {
        let fields = field.itemFields.filter {
            !$0.type.isForProgram && $0.upkeep != .byProgram
        }
        var form = GuidedForm(context, file.form.items(of: field))
        for (field, text) in item?.fields ?? [] { form.present[field.number] = text }
        return try form.ask(fields, then: question)
    }

    /// Tells what came of writing an item.
    ///
    /// - Parameter done: what was done, with the label of the field and the record's code.
    func tell(_ written: WrittenFile, _ context: Context, _ done: Wording) throws {
        let rows = try rows()
        let page = WrittenPage(
            names: names, code: code, warnings: written.warnings, form: file.form)
        let number = rows.items.entries.first { written.dots.contains($0.written) }?.number
        context.print(
            page.json([
                "collection": .object(names.json(field)), "changed": .bool(!written.dots.isEmpty),
                "number": number.map { JSON($0) } ?? .null,
                "entries": JSON(rows.items.entries.count),
            ])
        ) {
            $0.line(written.dots.isEmpty ? Self.unchanged : done)
            $0.line(names.count(rows.items), indent: 2)
            page.write(to: &$0)
        }
    }

    private static let unchanged = Wording(
        "档案已是如此,没有改动。", "The file says so already; nothing was changed.")
}
