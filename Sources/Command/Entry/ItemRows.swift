import Casework
import Node
import Records

/// The items of a field, each with who wrote it.
struct ItemRows {
    let items: FileView.Collection
    let lines: [HistoryLine]
    let form: Form
    let names: Names
    /// Nil where nothing was opened.
    var opening: SealedOpening?

    /// Finds an item as `Record.item` named it.
    func item(_ id: ItemID) -> FileView.Item? { items.entries.first { $0.id == id } }

    private func line(_ item: FileView.Item) -> HistoryLine? {
        lines.first { $0.dot == item.written }
    }

    func author(of item: FileView.Item) -> Author? { line(item)?.author }

    /// Writes the items one below another.
    func write(to page: inout Page) {
        page.line(names.count(items))
        for item in items.entries {
            names.write(item, form: form, to: &page)
            page.line(entered(item), indent: 7)
        }
    }

    /// Who wrote the item, and when.
    func entered(_ item: FileView.Item) -> Wording {
        let line = line(item)
        let who = names.person(line?.author)
        let time = names.time(line?.time, line?.doubt)
        let mark = item.corrects == nil ? Wording("", "") : Wording("(更正)", " (a correction)")
        return Wording(
            "填写:\(who) \(time)" + mark.chinese, "entered by \(who), \(time)" + mark.english)
    }

    /// An item with who wrote it, for programs.
    func json(_ item: FileView.Item) -> [String: JSON] {
        let line = line(item)
        return names.json(item, form: form).merging([
            "entered": .object(names.json(line?.author, line?.time, line?.doubt))
        ]) { $1 }
    }
}
