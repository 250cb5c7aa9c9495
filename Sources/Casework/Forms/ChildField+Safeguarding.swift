/// The numbers of the fields about guardianship and placement (M54–M61).
extension ChildField {
    package static let custodyStep = 100
    package static let placements = 101
    package static let returns = 102
    package static let registration = 103
    package static let assignments = 104
}
