import Casework
import Node
import Records

/// A report of a danger with what was done about it.
struct ReportPage {
    let known: KnownReport
    let names: Names
    /// Whether something is not opened.
    let isSealed: Bool
    /// Nil where nothing was opened.
    let opening: SealedOpening?
    private let view: FileView
    private let lines: [HistoryLine]

    /// - Parameter reason: why sealed items are opened, which is recorded; nil leaves them sealed.
    init(_ known: KnownReport, _ node: Node, _ names: Names, opening reason: String?) throws {
        self.known = known
        self.names = names
        let seen = try ViewPage(known.file, node, names, opening: reason).seen
        isSealed = seen.isSealed
        opening = seen.opening
        view = seen.view
        lines = try node.history(of: seen.file, names.language)
    }

    private var row: ReportRow { ReportRow(known: known, names: names) }
    private var form: Form { known.file.form }

    private func rows(of collection: Field?) -> ItemRows? {
        collection.map {
            ItemRows(items: view.items(of: $0), lines: lines, form: form, names: names)
        }
    }

    /// The report, as the view has it.
    private var report: (rows: ItemRows, item: FileView.Item)? {
        guard let rows = rows(of: ReportForm.reports(of: form)),
            let item = rows.item(.entry(known.report.entry.id))
        else { return nil }
        return (rows, item)
    }

    private func items(of collection: Field?, _ entries: [Entry]) -> [(ItemRows, FileView.Item)] {
        guard let rows = rows(of: collection) else { return [] }
        return entries.compactMap { entry in rows.item(.entry(entry.id)).map { (rows, $0) } }
    }

    private var steps: [(ItemRows, FileView.Item)] {
        items(of: ReportForm.steps(of: form), known.report.steps)
    }

    private var shelters: [(ItemRows, FileView.Item)] {
        guard let place = DangerPlace(form.kind) else { return [] }
        let found = known.file.record.currentEntries(of: place.shelters).filter {
            $0.value(EntryFieldNumber.Shelter.code) == .text(known.report.code)
        }
        return items(of: ReportForm.shelters(of: form), found)
    }

    func write(to page: inout Page) {
        let state = CodeLists.reportState.label(known.report.state)[names.language]
        page.line(
            "\(known.report.code)  \(row.subject[names.language])  \(row.cells[2])  "
                + "\(names.unit(known.unit))  \(state)")
        if let (rows, item) = report { write(item, of: rows, to: &page) }
        for (rows, item) in shelters + steps { writeLine(item, of: rows, to: &page) }
        for item in row.open { page.line("→ " + item[names.language], indent: 2) }
        if isSealed {
            page.line(
                "保密内容:加 --reason 理由 打开,每次打开都有记录",
                "sealed: --reason opens it, and every opening is recorded", indent: 2)
        }
    }

    private func write(_ item: FileView.Item, of rows: ItemRows, to page: inout Page) {
        var table = TextTable()
        for (field, text) in item.fields where field.upkeep != .byProgram {
            table.row([field.label[names.language], text])
        }
        page.table(table, indent: 2)
        page.line(rows.entered(item)[names.language] + names.marks(item), indent: 2)
    }

    private func writeLine(_ item: FileView.Item, of rows: ItemRows, to page: inout Page) {
        let text = names.text(item, without: EntryFieldNumber.ReportStep.code)
        page.line("· \(text)\(names.marks(item))", indent: 2)
        page.line(rows.entered(item), indent: 4)
    }

    var json: JSON {
        guard case .object(let members) = row.json else { return .null }
        let whole = { (pair: (ItemRows, FileView.Item)) in JSON.object(pair.0.json(pair.1)) }
        return .object(
            members.merging([
                "sealed": .bool(isSealed),
                "said": report.map { .object($0.rows.json($0.item)) } ?? .null,
                "steps": .array(steps.map(whole)), "shelters": .array(shelters.map(whole)),
            ]) { $1 })
    }
}
