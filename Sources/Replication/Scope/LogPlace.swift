package import Records
package import Wire

/// Where a log belongs: its unit and its class.
package struct LogPlace: Hashable, Sendable {
    /// Whose records the log holds, wherever its writer's node stands.
    package let unit: Identifier
    /// Decides which part the log is of, and which runs go first.
    package let logClass: LogClass

    package init(unit: Identifier, logClass: LogClass) {
        self.unit = unit
        self.logClass = logClass
    }

    /// The unit's own part for a log of its own records, its files for any other.
    package var unitPart: UnitPart { UnitPart(unit, logClass.part) }
}
