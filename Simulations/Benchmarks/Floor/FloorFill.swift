/// Is what one filling of the floor's table took.
struct FloorFill: Sendable {
    /// From before the transaction begins until it is durable.
    var seconds: Double
    var rowCount: Int
    /// The size of the database file once closed.
    var diskBytes: Int
}
