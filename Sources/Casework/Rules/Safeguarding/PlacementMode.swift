/// The ways to place a child by the numbers of their code list.
enum PlacementMode {
    static let relatives = 5
    static let entrusted = 6
}
