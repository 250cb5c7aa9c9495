package import Wire

/// Remembers outside the database how far each store had come. A store that has come less far was
/// restored from a backup; most restores are found so before any peer is met.
package struct HighWater: Sendable {
    /// The mark that was kept for a store; nil if none was.
    package let read: @Sendable (_ store: Identifier) -> Int64?
    /// Keeps a mark. It may be lost in a crash: then a restore is found at the next meeting.
    package let write: @Sendable (_ store: Identifier, _ mark: Int64) -> Void

    package init(
        read: @escaping @Sendable (_ store: Identifier) -> Int64?,
        write: @escaping @Sendable (_ store: Identifier, _ mark: Int64) -> Void
    ) {
        self.read = read
        self.write = write
    }
}
