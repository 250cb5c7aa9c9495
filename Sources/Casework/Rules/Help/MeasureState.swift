/// The states of a measure by the numbers of their code list (M39).
enum MeasureState {
    static let done = 3
    static let impossible = 4
    /// Looked at by someone else than who says that it is done, or that it cannot be (M38).
    static let verified = 5

    static let ended = [done, impossible]
}
