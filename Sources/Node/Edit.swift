package import Records
package import Wire

/// What someone wants to write into one record: it becomes one change.
package struct Edit: Sendable {
    /// The unit to whose log it belongs.
    package let unit: Identifier
    /// Says which of the person's logs for the unit takes the change.
    package let logClass: LogClass
    /// The record; nil begins one.
    package let record: Dot?
    /// What the record is; every change says so, as the one that began it may be missing.
    package let kind: RecordKind
    /// They take effect together or not at all.
    package let operations: [Operation]
    /// In the writer's own words; nil if none was given.
    package let reason: String?
    /// When it happened by the writer's clock, if it is not now; seconds since 1970-01-01T00:00Z.
    package let time: Int64?

    package init(
        unit: Identifier, logClass: LogClass, record: Dot?, kind: RecordKind,
        operations: [Operation], reason: String? = nil, time: Int64? = nil
    ) {
        self.unit = unit
        self.logClass = logClass
        self.record = record
        self.kind = kind
        self.operations = operations
        self.reason = reason
        self.time = time
    }
}
