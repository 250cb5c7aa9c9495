import Records
import Wire

/// How many entries of one collection count, and how many of them are open.
package struct EntryCount: Hashable, Sendable {
    /// By `CountedCollections`.
    package let collection: Int
    /// Those taken out or corrected are left out.
    package let current: Int
    /// Of these, as `CountedCollection.Openness` says.
    package let open: Int

    package init(collection: Int, current: Int, open: Int) {
        self.collection = collection
        self.current = current
        self.open = open
    }

    /// Of the collections of a record in which anything stands, in their order.
    ///
    /// - Parameter items: what the record still asks to be done.
    static func all(of record: Record, asking items: [OpenItem]) -> [EntryCount] {
        let asked = Set(items.map(\.entry))
        return CountedCollections.all.filter { $0.kind == record.kind }.compactMap { collection in
            let entries = record.entries(of: collection.collection).filter(\.isCurrent)
            guard !entries.isEmpty else { return nil }
            return EntryCount(
                collection: collection.number, current: entries.count,
                open: entries.count { collection.isOpen($0, isAsked: asked.contains($0.id)) })
        }
    }
}

extension EntryCount: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(row: collection, current, open) }

    init(from reader: inout CBORReader) throws(WireError) {
        (collection, current, open) = try reader.readRow()
    }
}

extension RecordSummary {
    /// How many entries of each counted collection the record has; of a child's file none, for it
    /// is counted as a child.
    package var entryCounts: [EntryCount] {
        switch self {
        case .register(let register): register.entries
        case .unit(let unit): unit.entries
        case .child, .family, .erasure, .other: []
        }
    }
}
