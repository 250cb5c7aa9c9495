/// The states of a placement by the numbers of their code list.
enum PlacementState {
    static let ended = 3
}
