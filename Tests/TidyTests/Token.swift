/// A word or a mark of Swift source, outside comments and string literals.
struct Token: Equatable {
    let text: String
    /// Counted from 1.
    let line: Int
}
