import Records
import Trust

/// Names a page of summaries: of which kind, and which rows of `record` it is of.
struct SummaryPlace: Hashable, Comparable, Sendable {
    /// How many neighbouring rows share a page. A list reads, opens and allocates by the page; an
    /// edit writes a whole one. So many fill a page of SQLite when they are packed.
    private static let span: Int64 = 40

    let kind: RecordKind
    let page: Int64

    init(kind: RecordKind, page: Int64) {
        self.kind = kind
        self.page = page
    }

    init(of row: RecordRow) { self.init(kind: row.kind, page: row.key / Self.span) }

    var sealed: SealedPlace { SealedPlace("summary", Int64(kind.rawValue), page) }

    static func < (left: SummaryPlace, right: SummaryPlace) -> Bool {
        (left.kind.rawValue, left.page) < (right.kind.rawValue, right.page)
    }
}
