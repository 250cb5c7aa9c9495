package import Casework

/// What a family keeps at hand (M06): who is responsible for the child, and whom to call. Nothing of
/// what the file says about the child stands on it.
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
    }

    /// A number to call.
    package struct Hotline: Hashable, Sendable {
        /// What it is for.
        package let name: String
        /// As people dial it.
        package let phone: String
        /// When someone answers; empty if nothing is said.
        package let hours: String
    }
}
