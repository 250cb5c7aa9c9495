/// What was said of entries, handed out an entry at a time.
struct PlacedItems<Item> {
    private struct Placed {
        let place: EntryPlace
        let ordinal: Int
        let item: Item
    }

    private var items: [Placed] = []
    private var next = 0

    mutating func append(_ item: Item, at place: EntryPlace) {
        items.append(Placed(place: place, ordinal: items.count, item: item))
    }

    /// Sorts by place; what is said of one place keeps its order.
    mutating func sort() {
        for index in items.indices.dropFirst() where items[index].place < items[index - 1].place {
            items.sort {
                $0.place == $1.place ? $0.ordinal < $1.ordinal : $0.place < $1.place
            }
            return
        }
    }

    /// The first place that was not yet handed out.
    var nextPlace: EntryPlace? { next < items.count ? items[next].place : nil }

    /// What was said of a place, if it is the next.
    mutating func take(at place: EntryPlace) -> [Item] {
        let start = next
        while next < items.count, items[next].place == place { next += 1 }
        return start == next ? [] : items[start..<next].map(\.item)
    }
}
