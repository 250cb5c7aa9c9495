/// Names the eight fields of a visit, in the order in which an operation carries them.
enum VisitField: Int, CaseIterable, Sendable {
    case date, officer, kind, living, attendsSchool, health, mood, note

    /// The name in the load's NDJSON form.
    var key: String { Self.keys[rawValue] }

    private static let keys = [
        "date", "officer", "kind", "living", "school_ok", "health", "mood", "note",
    ]
}
