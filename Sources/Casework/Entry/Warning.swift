/// Something that a person should look at. The value is kept as it is: warnings stand beside it.
package struct Warning: Hashable, Sendable {
    /// The form's number of the field.
    package let field: Int
    package let matter: WarningMatter

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

    package var level: Level { matter.level }
}
