package import Wire

/// A unit as tables name it.
package struct KnownUnit: Hashable, Sendable {
    /// Stays the same whatever tables call it.
    package let unit: Identifier
    /// The unit above; nil for the root.
    package let parent: Identifier?
    /// Every name that it has or had, the present one first.
    package let names: [String]
    /// Every division code that it has or had.
    package let codes: [String]
    /// The list by which its tables may name categories (M12); nil where it has none of its own.
    package let categoryList: CategoryList?

    package init(
        unit: Identifier, parent: Identifier?, names: [String], codes: [String],
        categoryList: CategoryList? = nil
    ) {
        self.unit = unit
        self.parent = parent
        self.names = names
        self.codes = codes
        self.categoryList = categoryList
    }
}
