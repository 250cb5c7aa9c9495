/// Tells whether anything was written to the store since: equal stamps of one node, equal content.
package struct StoreStamp: Hashable, Sendable {
    /// Changes when another connection has written.
    let version: Int64
    /// Rows that this connection has written.
    let ownChanges: Int
}
