package import Records

/// A child that a family's record names.
package struct FamilyMember: Hashable, Sendable {
    /// The child's file.
    package let file: Dot
    /// Empty if the file is not here.
    package let name: String
    /// Whether the child's file names this family; nil if it is not here.
    package let agrees: Bool?
}
