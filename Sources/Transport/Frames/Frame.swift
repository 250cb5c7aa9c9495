package import NIOCore
import Wire

/// A frame: the length of one message, then the message. The length is written seven bits a byte,
/// the lowest first, all but the last byte with the highest bit set, in the shortest form.
package enum Frame {
    /// Bytes of the longest length.
    static let mostHeaderBytes = Limits.frameBytes - Limits.messageBytes

    /// Bytes of a frame with a message of so many bytes.
    static func bytes(ofMessage count: Int) -> Int {
        count + (count < 1 << 7 ? 1 : count < 1 << 14 ? 2 : mostHeaderBytes)
    }

    /// Writes one message, which must have a byte and no more than `Limits.messageBytes`.
    package static func write(_ message: [UInt8], into buffer: inout ByteBuffer) {
        precondition(
            !message.isEmpty && message.count <= Limits.messageBytes, "a message of a session")
        var rest = message.count
        while rest >= 1 << 7 {
            buffer.writeInteger(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        buffer.writeInteger(UInt8(rest))
        buffer.writeBytes(message)
    }
}
