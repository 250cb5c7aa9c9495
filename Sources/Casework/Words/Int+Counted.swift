extension Int {
    /// The number with what is said of it in English: 1 change, 2 changes.
    package func counted(_ one: String, _ many: String) -> String {
        "\(self) \(self == 1 ? one : many)"
    }
}
