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
        /// The bound of `Limits` that goes by this name was passed.
        case limit(String)
        /// A number, or a count of bytes or items, is above what its place allows.
        case above(UInt64)
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
