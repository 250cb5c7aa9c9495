/// A short text in every language that the program speaks.
package struct Wording: Hashable, Sendable {
    /// In simplified characters, as the offices write.
    package let chinese: String
    /// Says the same, for those who chose English.
    package let english: String

    /// Takes the Chinese text first, as everywhere.
    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// Takes what is made the same way in every language.
    package init(_ text: (Language) -> String) { self.init(text(.chinese), text(.english)) }

    /// The text in one language.
    package subscript(language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
