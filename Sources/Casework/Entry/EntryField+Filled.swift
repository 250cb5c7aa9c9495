import Records

extension [EntryField] {
    /// The fields of a new entry, by their numbers, without those in which nothing is to stand.
    init(filled values: [(number: Int, value: Value)]) {
        self = values.filter { $0.value != .null }.map { EntryField($0.number, $0.value) }
    }
}
