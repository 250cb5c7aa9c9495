extension EntryFieldNumber {
    /// For how long files are kept.
    package enum Retention {
        package static let reason = 1
        package static let years = 2
        package static let from = 3
        package static let basis = 4
    }
}
