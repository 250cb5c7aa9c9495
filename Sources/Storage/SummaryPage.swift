import Records
import Trust

/// The summaries of neighbouring records of one kind, sealed as one: sixty thousand that are each
/// read and opened by themselves take longer than a person waits.
struct SummaryPage: Sendable {
    /// How much a page may hold unpacked: far more than its records can say.
    private static let bound = 1 << 30

    let place: SummaryPlace
    /// By the keys of the rows.
    private(set) var entries: [StoredSummary] = []

    init(at place: SummaryPlace) { self.place = place }

    /// Opens a page as it was stored.
    init(at place: SummaryPlace, opening sealed: [UInt8], with key: DataKey) throws {
        self.place = place
        guard let packed = key.open(sealed, for: place.sealed),
            let bytes = Compression.unpack(packed, bound: Self.bound),
            let entries = try? Self.decode(bytes, of: place.kind)
        else { throw StoreError.damaged(what: "summaries \(place.kind.rawValue)/\(place.page)") }
        self.entries = entries
    }

    func sealed(with key: DataKey) -> [UInt8] {
        key.seal(Compression.pack(Self.encode(entries), effort: .quick), for: place.sealed)
    }

    /// Opens a page as it was stored; an empty one where none was.
    init(at place: SummaryPlace, openingIfAny sealed: [UInt8]?, with key: DataKey) throws {
        guard let sealed else {
            self.init(at: place)
            return
        }
        try self.init(at: place, opening: sealed, with: key)
    }

    /// The summary of a row; nil if none was derived.
    subscript(key: Int64) -> StoredSummary? { entries.first { $0.row.key == key } }

    /// Takes a summary in, in place of an older one of the same row.
    mutating func put(_ entry: StoredSummary) {
        let place = entries.firstIndex { $0.row.key >= entry.row.key } ?? entries.count
        let isKnown = place < entries.count && entries[place].row.key == entry.row.key
        entries.replaceSubrange(place..<(isKnown ? place + 1 : place), with: [entry])
    }

    mutating func remove(_ key: Int64) { entries.removeAll { $0.row.key == key } }
}
