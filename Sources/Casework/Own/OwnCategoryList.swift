package import Records

/// A list of categories that an office defined for its own files and those of all units below it
/// (M12).
package struct OwnCategoryList: OwnDefinition, Hashable {
    /// The entry that defines it.
    package let entry: EntryID
    /// As `OwnNumber` has it; units name the list by it.
    package let number: Int
    /// The documents, as they were first given.
    let source: String
    /// The items with their categories, as they were first given.
    let items: String
    /// As they are now.
    package let labels: OwnLabels

    private typealias Number = EntryFieldNumber.OwnCategoryList
    /// In which a unit's own record keeps them.
    package static let collection = UnitForm.ownCategoryLists
    /// Under which their labels stand.
    package static let labelNumbers = EntryFieldNumber.OwnCategoryList.labels

    /// Those that say what the list means, and are never corrected.
    static let fixed = [Number.source, Number.items]

    /// Reads a definition; nil if its entry can have no number.
    init?(_ definition: Entry) {
        let text = { (number: Int) in
            WrittenText.trimmed(Optional(definition.first(number)).text)
        }
        let chinese = Optional(definition.value(Number.labels.chinese)).text
        self.init(
            definition.id, source: text(Number.source), items: text(Number.items),
            labels: definition.labels(Number.labels, english: chinese))
    }

    init?(_ entry: EntryID, source: String, items: String, labels: OwnLabels) {
        guard let number = OwnNumber.of(entry) else { return nil }
        self.entry = entry
        self.number = number
        self.source = source
        self.items = items
        self.labels = labels
    }

    /// As one of the codes by which units name lists; nil if the definition has no number.
    var asCode: OwnCode? { OwnCode(entry, list: CodeLists.categoryList.name, labels: labels) }

    /// As files are read by it.
    func list() throws(OwnRefusal) -> CategoryList {
        guard !labels.label.chinese.isEmpty, !source.isEmpty else { throw .rules(.empty) }
        return CategoryList(
            number, labels.label, source: source, items: try Self.items(in: items))
    }

    /// Reads items as they are written: 山里独居:事实无人抚养、孤儿;边境流动/border:流动.
    static func items(in written: String) throws(OwnRefusal) -> [CategoryList.Item] {
        var items: [CategoryList.Item] = []
        let text = WrittenText.narrow(written)
        for piece in WrittenText.pieces(text, at: [";", "\n", "\r"]) {
            let item = try item(items.count + 1, piece)
            guard !items.contains(where: { $0.label.chinese == item.label.chinese }) else {
                throw .nameTaken(item.label.chinese)
            }
            items.append(item)
        }
        guard !items.isEmpty else { throw .rules(.empty) }
        return items
    }

    private static func item(
        _ number: Int, _ piece: String
    ) throws(OwnRefusal) -> CategoryList.Item {
        let parts = WrittenText.pieces(piece, at: [":"])
        guard parts.count == 2 else { throw .rules(.unread(piece)) }
        let labels = WrittenText.pieces(parts[0], at: ["/"])
        guard let chinese = labels.first, labels.count < 3 else {
            throw .rules(.unread(piece))
        }
        if let refusal = OwnRefusal.forbidden(among: labels) { throw refusal }
        return CategoryList.Item(
            number, chinese, labels.last ?? chinese, try categories(parts[1]))
    }

    /// The sealed category is in none: a table would name it by the item.
    private static func categories(_ written: String) throws(OwnRefusal) -> [Int] {
        let reading = CodeLists.category.read(written)
        if let word = reading.unlisted.first { throw .rules(.unread(word)) }
        guard !reading.codes.contains(where: { CodeLists.category[$0]?.isSealed == true }) else {
            throw .rules(.sealedCategory)
        }
        guard !reading.codes.isEmpty else { throw .rules(.unread(written)) }
        return reading.codes
    }
}
