/// What changes in a county that is at work, besides what people write.
enum CountyChange {
    /// One more person is admitted to a node.
    case appoint
    /// Whoever was admitted last to a node leaves the post, and the unit above revokes the key.
    case leavePost
    /// A unit is put into the tree, and joins.
    case addUnit
    /// The county's administrator has a child's file erased.
    case erase
}
