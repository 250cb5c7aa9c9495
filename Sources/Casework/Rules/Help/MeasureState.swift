/// The states of a measure by the numbers of their code list (M39).
enum MeasureState {
    static let done = 3
    static let impossible = 4
}
