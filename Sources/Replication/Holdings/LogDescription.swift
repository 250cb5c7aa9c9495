package import Wire

/// What a node must know of a log before its first run: the bytes that its id is the hash of, and
/// the grants of its writer.
package struct LogDescription: Hashable, Sendable {
    /// The first half of the SHA-256 of `bytes`; the node checks that it is.
    package let log: Identifier
    /// What the bytes are said to state; the node checks that they do.
    package let place: LogPlace
    /// The description as its hash binds it, at most `Limits.statementBytes`; opaque to this layer.
    package let bytes: [UInt8]
    /// Grants from the writer up to the root, in any order.
    package let grants: [[UInt8]]

    package init(log: Identifier, place: LogPlace, bytes: [UInt8], grants: [[UInt8]]) {
        self.log = log
        self.place = place
        self.bytes = bytes
        self.grants = grants
    }
}
