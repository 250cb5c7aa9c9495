package import Casework

/// What a family keeps at hand (M06): who is responsible for the child, and whom to call. Nothing
/// of what the file says about the child stands on it.
package struct ContactCard: Hashable, Sendable {
    /// The child's name.
    package let child: String
    /// By it an office finds the file; it says nothing to anyone else.
    package let code: String
    /// What people call the unit that keeps the file.
    package let unit: String
    /// The primary worker first, then the child director, then those of the units above.
    package let persons: [Person]
    /// Those of the unit, then those of the units above.
    package let hotlines: [Hotline]

    package init(
        child: String, code: String, unit: String, persons: [Person], hotlines: [Hotline]
    ) {
        self.child = child
        self.code = code
        self.unit = unit
        self.persons = persons
        self.hotlines = hotlines
    }

    /// Someone responsible.
    package struct Person: Hashable, Sendable {
        /// As the roster or the file has it.
        package let name: String
        /// The post, or that the file names the person as responsible.
        package let post: Wording
        /// What people call the unit in whose roster the person stands.
        package let unit: String
        /// Empty if the roster has none.
        package let phone: String

        package init(name: String, post: Wording, unit: String, phone: String) {
            self.name = name
            self.post = post
            self.unit = unit
            self.phone = phone
        }
    }

    /// A number to call.
    package struct Hotline: Hashable, Sendable {
        /// What it is for.
        package let name: String
        /// As people dial it.
        package let phone: String
        /// When someone answers; empty if nothing is said.
        package let hours: String

        package init(name: String, phone: String, hours: String) {
            self.name = name
            self.phone = phone
            self.hours = hours
        }
    }
}
