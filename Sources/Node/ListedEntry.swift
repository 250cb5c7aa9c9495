package import Casework
package import Records
package import Wire

/// One entry of a list over many records, with whose it is.
package struct ListedEntry: Sendable {
    /// The unit that the record belongs to.
    package let unit: Identifier
    /// The record in which lists number the entry.
    package let record: Dot
    /// The child's name, or that of a family's head; empty for what belongs to an office.
    package let name: String
    /// Where the entry stands.
    package let place: ItemPlace
    /// As the reader may see it.
    package let item: FileView.Item
    /// Who wrote it; nil if the writer's log is not here.
    package let author: Author?
    /// Whether it reports a danger that is not closed.
    package let isOpenDanger: Bool

    init(
        unit: Identifier, record: Dot, name: String, place: ItemPlace, item: FileView.Item,
        author: Author?, isOpenDanger: Bool
    ) {
        self.unit = unit
        self.record = record
        self.name = name
        self.place = place
        self.item = item
        self.author = author
        self.isOpenDanger = isOpenDanger
    }

    /// An entry of one record that is open.
    package init(_ item: FileView.Item, at place: ItemPlace, of file: ChildFile, author: Author?) {
        let summary = RecordSummary(file.record)
        self.init(
            unit: file.working.unit, record: file.working.id,
            name: summary.child?.name ?? summary.family?.head ?? "", place: place, item: item,
            author: author, isOpenDanger: place.openDangers(of: file.record).contains(item.id))
    }
}
