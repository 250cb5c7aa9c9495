/// Something that a person should look at. The value is kept as it is: warnings stand beside it.
package struct Warning: Hashable, Sendable {
    /// The form's number of the field.
    package let field: Int
    /// What is to be looked at, with the particulars that its words need.
    package let matter: WarningMatter

    /// Holds a matter against a field of the form.
    package init(_ field: Int, _ matter: WarningMatter) {
        self.field = field
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
