package import Records
package import Wire

/// Where a log belongs: its unit and its class.
package struct LogPlace: Hashable, Sendable {
    package let unit: Identifier
    package let logClass: LogClass

    package init(unit: Identifier, logClass: LogClass) {
        self.unit = unit
        self.logClass = logClass
    }

    package var unitPart: UnitPart { UnitPart(unit, logClass.part) }
}
