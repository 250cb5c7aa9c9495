/// Where an entry stands in a record.
struct EntryPlace: Hashable, Comparable {
    /// The form's number of the collection.
    let collection: Int
    let entry: EntryID

    init(_ collection: Int, _ entry: EntryID) {
        self.collection = collection
        self.entry = entry
    }

    static func < (left: EntryPlace, right: EntryPlace) -> Bool {
        left.collection == right.collection
            ? left.entry < right.entry : left.collection < right.collection
    }
}
