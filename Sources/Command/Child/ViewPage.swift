import Casework
import Node
import Records

/// The fields and items of a record, as a view gives them, on a page or for a program.
struct ViewPage {
    let seen: SeenFile
    let names: Names

    /// As this person may see the record.
    ///
    /// - Parameter reason: why sealed items are opened, which is recorded; nil leaves them sealed.
    init(
        _ file: ChildFile, _ node: Node, _ names: Names, opening reason: String? = nil
    ) throws {
        self.names = names
        let readings = file.form[SealedReadings.collection]
        seen = try CommandFailure.refusing(itemsOf: readings, of: file.form) {
            try node.view(of: file, names.language, opening: reason) { names.unit($0) }
        }
    }

    var view: FileView { seen.view }
    var form: Form { seen.file.form }

    private var language: Language { names.language }

    /// Writes the fields as a table, and the collections below it.
    func write(to page: inout Page) {
        var table = TextTable()
        for line in view.lines { table.row(cells(line)) }
        page.table(table, indent: 2)
        for collection in view.collections {
            page.blank()
            page.line(names.count(collection), indent: 2)
            for item in collection.entries { names.write(item, form: form, to: &page) }
        }
    }

    private func cells(_ line: FileView.Line) -> [String] {
        let between = line.isConflicted ? " ‖ " : language.separator
        let nothing = Wording("(空)", "(nothing)")[language]
        var text = line.texts.map { $0.isEmpty ? nothing : $0 }.joined(separator: between)
        if line.isConflicted {
            text += "  ← " + Wording("有分歧", "people disagree")[language]
            if let acting = line.acting {
                let shown = acting.isEmpty ? nothing : acting
                text += Wording(",暂按“\(shown)”", "; “\(shown)” acts meanwhile")[language]
            }
        }
        for warning in line.warnings { text += "  ! " + warning.matter.wording[language] }
        return [String(line.field.number), line.field.label[language], text]
    }

    /// The members `fields` and `collections` of what is printed for programs.
    var json: [String: JSON] {
        [
            "fields": .array(view.lines.map { json($0) }),
            "collections": .array(view.collections.map { json($0) }),
        ]
    }

    private func json(_ line: FileView.Line) -> JSON {
        .object(
            names.json(line.field).merging([
                "values": .array(line.texts.map { .string($0) }),
                "conflicted": .bool(line.isConflicted), "acting": JSON(line.acting),
                "sealed": .bool(line.isSealed),
                "warnings": names.json(line.warnings, form: form),
            ]) { $1 })
    }

    private func json(_ collection: FileView.Collection) -> JSON {
        .object(
            names.json(collection.field).merging([
                "past": JSON(collection.past),
                "entries": .array(
                    collection.entries.map { .object(names.json($0, form: form)) }),
            ]) { $1 })
    }
}
