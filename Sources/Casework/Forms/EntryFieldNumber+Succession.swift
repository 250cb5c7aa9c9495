extension EntryFieldNumber {
    /// What became of a unit: abolished, merged, split off, moved.
    package enum Succession {
        package static let kind = 1
        package static let other = 2
        package static let from = 3
        package static let reason = 4
    }
}
