package import Wire

/// What a list over many records found.
package struct EntryListing<Row> {
    /// Open dangers first, then in the order of the tree, of the records and of their own lists.
    package let rows: [Row]
    /// The units that have such records here, which are not for this person to read; sorted.
    package let hidden: [Identifier]
}

extension EntryListing: Sendable where Row: Sendable {}
