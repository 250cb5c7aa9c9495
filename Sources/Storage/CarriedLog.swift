package import Trust

/// What is known of a log of which parcels show something.
package struct CarriedLog: Hashable, Sendable {
    package let description: LogDescription
    /// What the writer was called where a parcel was made; may be empty.
    package let name: String
    /// What its unit was called there, likewise.
    package let unitName: String

    /// A log with the names that a parcel told of its writer and unit.
    package init(_ description: LogDescription, name: String, unitName: String) {
        self.description = description
        self.name = name
        self.unitName = unitName
    }
}
