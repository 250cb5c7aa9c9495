import Records

/// A record of which a run speaks, and where in it.
struct RecordMention {
    let id: Dot
    let kind: RecordKind
    /// Whether the change that began the record is in the run.
    private(set) var isBegun = false
    private(set) var places = RunPlaces()

    init(id: Dot, kind: RecordKind) {
        self.id = id
        self.kind = kind
    }

    mutating func add(_ change: LoggedChange, isBeginning: Bool) {
        places.add(change)
        isBegun = isBegun || isBeginning
    }
}
