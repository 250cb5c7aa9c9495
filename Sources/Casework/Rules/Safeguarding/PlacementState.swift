/// The states of a placement by the numbers of their code list.
enum PlacementState {
    static let inPlace = 2
    static let ended = 3
}
