/// What changes in a county that is at work, besides what people write.
enum CountyChange: CaseIterable {
    /// One more person is admitted to a node.
    case appoint
    /// A unit is put into the tree, and joins.
    case addUnit
    /// The county's administrator has a child's file erased.
    case erase
}
