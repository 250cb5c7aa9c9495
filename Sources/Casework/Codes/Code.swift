/// One entry of a code list. Its number is what is stored and stays for ever.
package struct Code: Hashable, Sendable {
    /// 1 or more; 0 is kept for what people wrote that is not in the list.
    package let number: Int
    /// What tables and pages show.
    package let label: Wording
    /// Other spellings that mean the same and are read without a word.
    package let otherNames: [String]
    /// Names that rules once used: read, with a note that the name has changed.
    package let olderNames: [String]
    /// Whether the code is shown only to those who may open sealed items (domain section 3).
    package let isSealed: Bool

    /// Builds an entry from its label in both languages; `names` and `older` are read, never shown.
    package init(
        _ number: Int, _ chinese: String, _ english: String, names: [String] = [],
        older: [String] = [], isSealed: Bool = false
    ) {
        self.number = number
        label = Wording(chinese, english)
        otherNames = names
        olderNames = older
        self.isSealed = isSealed
    }

    /// Every name under which the code is found.
    var allNames: [String] { [label.chinese, label.english] + otherNames + olderNames }
}
