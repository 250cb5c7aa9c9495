package import Records

/// What an office adds to the forms of all below it: a field or a code.
package protocol OwnDefinition: Sendable {
    /// The collection of units' own records that holds such entries.
    static var collection: Int { get }
    /// Where the labels and days stand in such an entry.
    static var labelNumbers: EntryFieldNumber.LabelNumbers { get }
    /// The entry that defines it.
    var entry: EntryID { get }
    /// As `OwnNumber` has it.
    var number: Int { get }
    /// As they are now.
    var labels: OwnLabels { get }
}
