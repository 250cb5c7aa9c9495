/// Says why bytes were refused, and at which offset.
package struct WireError: Error, Hashable, Sendable {
    /// What was wrong with the bytes.
    package enum Reason: Hashable, Sendable {
        /// The bytes ended within an item.
        case truncated
        /// Bytes followed the item that should have been the last.
        case trailingBytes
        /// A number, length or key order has a shorter or other canonical form (RFC 8949 §4.2).
        case notDeterministic
        /// Another kind of item was expected here.
        case unexpected(expected: String)
        /// Text is not UTF-8.
        case notText
        /// The named bound of `Limits` was passed.
        case limit(String)
        /// The value is of the right kind but means nothing here.
        case invalid(String)
    }

    /// What was wrong.
    package let reason: Reason
    /// Offset in bytes from the beginning of what was being read.
    package let offset: Int

    /// Makes an error for what was found at an offset.
    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
