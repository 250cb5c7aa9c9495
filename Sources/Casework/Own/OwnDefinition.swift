package import Records

/// What an office adds to the forms of all below it: a field or a code.
package protocol OwnDefinition: Sendable {
    /// The entry that defines it.
    var entry: EntryID { get }
    /// As `OwnNumber` has it.
    var number: Int { get }
    /// As they are now.
    var labels: OwnLabels { get }
}
