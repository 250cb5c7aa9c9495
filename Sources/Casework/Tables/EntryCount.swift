import Records
import Wire

/// How many entries of one collection count, and how many of them are open.
package struct EntryCount: Hashable, Sendable {
    /// By `CountedCollections`.
    package let collection: Int
    /// Those taken out or corrected are left out.
    package let current: Int
    /// Of these, as `CountedCollection.Openness` says, those without a last day.
    package let open: Int
    /// From when others are open no more, sorted. A summary knows no day; whoever asks on one does.
    package let ends: [CalendarDay]

    package init(collection: Int, current: Int, open: Int, ends: [CalendarDay] = []) {
        self.collection = collection
        self.current = current
        self.open = open
        self.ends = ends
    }

    /// How many are open on a day.
    func open(on day: CalendarDay) -> Int { open + ends.count { day < $0 } }

    /// Of the collections of a record in which anything stands, in their order.
    ///
    /// - Parameter items: what the record still asks to be done.
    static func all(of record: Record, asking items: [OpenItem]) -> [EntryCount] {
        let asked = Set(items.map(\.entry))
        return CountedCollections.all.filter { $0.kind == record.kind }.compactMap { collection in
            let entries = record.entries(of: collection.collection).filter(\.isCurrent)
            guard !entries.isEmpty else { return nil }
            let endless = entries.filter { collection.end(of: $0) == nil }
            return EntryCount(
                collection: collection.number, current: entries.count,
                open: endless.count { collection.isOpen($0, isAsked: asked.contains($0.id)) },
                ends: entries.compactMap { collection.end(of: $0) }.sorted())
        }
    }
}

extension EntryCount: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(row: collection, current, open, ends)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        (collection, current, open, ends) = try reader.readRow()
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
