package import Records
package import Wire

/// What someone wants to write into one record: it becomes one change.
package struct Edit: Sendable {
    /// The unit to whose log it belongs.
    package let unit: Identifier
    package let logClass: LogClass
    /// The record; nil begins one.
    package let record: Dot?
    package let kind: RecordKind
    package let operations: [Operation]
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
