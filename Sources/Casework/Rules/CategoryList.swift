/// A local list of whom the work is for (M12), with what each of its items means in the code list
/// of categories, by which files are kept everywhere. It is derived from them and never stored.
package struct CategoryList: Hashable, Sendable {
    /// By the code list of such lists, with those that offices define.
    package let number: Int
    /// What people call it.
    package internal(set) var title: Wording
    /// The documents that it is taken from.
    package let source: String
    /// In the order of the source.
    package let items: [Item]

    /// - Parameter title: without one, as the code list has it.
    init(_ number: Int, _ title: Wording? = nil, source: String, items: [Item]) {
        self.number = number
        self.title = title ?? CodeLists.categoryList.label(number)
        self.source = source
        self.items = items
    }

    /// One group.
    package struct Item: Hashable, Sendable {
        /// Within the list.
        package let number: Int
        /// In the words of the source, shortened.
        package let label: Wording
        /// Other words for it.
        package let otherNames: [String]
        /// The categories that fall into it; the first is what the item is read as.
        package let categories: [Int]

        init(
            _ number: Int, _ chinese: String, _ english: String, names: [String] = [],
            _ categories: [Int]
        ) {
            self.number = number
            label = Wording(chinese, english)
            otherNames = names
            self.categories = categories
        }
    }

    /// The items into which a child with these categories falls, in their order.
    package func items(of categories: [Int]) -> [Item] {
        items.filter { $0.categories.contains(where: categories.contains) }
    }

    /// The item that goes by a name; nil if the list has none.
    func item(named written: String) -> Item? {
        let key = WrittenText.key(written)
        return items.first { item in
            ([item.label.chinese, item.label.english] + item.otherNames).contains {
                WrittenText.key($0) == key
            }
        }
    }
}
