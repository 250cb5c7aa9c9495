/// What a bundle of changes says of itself, as every export and print does: for what it was
/// written, by whom and on which day.
package struct BundleStatement: Hashable, Sendable {
    /// In the words of the person who wrote it out; never empty.
    package let purpose: String
    /// The name of that person as the roster has it; empty if none does.
    package let person: String
    /// Days since 1970-01-01.
    package let day: Int32

    package init(purpose: String, person: String, day: Int32) {
        self.purpose = purpose
        self.person = person
        self.day = day
    }
}
