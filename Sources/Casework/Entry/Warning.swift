/// Something that a person should look at. The value is kept as it is: warnings stand beside it.
package struct Warning: Hashable, Sendable {
    /// The form's number of the field, or of the collection.
    package let field: Int
    /// The number of the field within an entry of the collection; nil outside of entries.
    package let entryField: Int?
    /// What is to be looked at, with the particulars that its words need.
    package let matter: WarningMatter

    /// Holds a matter against a field of the form, or against a field of a collection's entries.
    package init(_ field: Int, entryField: Int? = nil, _ matter: WarningMatter) {
        self.field = field
        self.entryField = entryField
        self.matter = matter
    }

    /// How much it matters.
    package enum Level: Int, Hashable, Sendable, CaseIterable {
        /// Worth knowing; nothing is wrong.
        case note = 1
        /// Probably wrong: someone should ask.
        case doubt = 2
    }

    /// Whether someone should ask, or need only know.
    package var level: Level { matter.level }
}
