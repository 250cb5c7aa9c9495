/// What the escort table asks about a child. It is asked, and never stored: an offence of a child
/// is kept in no file.
package struct EscortQuestion: Hashable, Sendable {
    /// In full years; nil where nobody knows.
    package let age: Int?
    /// Whether it is with a parent or another grown-up.
    package let isAccompanied: Bool
    /// Whether it did a minor offence.
    package let hasOffended: Bool

    package init(age: Int?, isAccompanied: Bool, hasOffended: Bool) {
        self.age = age
        self.isAccompanied = isAccompanied
        self.hasOffended = hasOffended
    }
}
