package import NIOCore
package import Replication
import Wire

/// Takes messages out of a stream of bytes, however it was cut.
///
/// (1) It holds only bytes that have arrived, never room for what a length claims.
/// (2) It never holds more than one message.
package struct FrameReader {
    private var header: [UInt8] = []
    private var expected: Int?
    private var message: [UInt8] = []

    /// Waits for the first byte of a frame.
    package init() {}

    /// The next whole message; nil if more bytes are needed for it.
    package mutating func next(from input: inout ByteBuffer) throws(Refusal) -> [UInt8]? {
        guard let expected = try readLength(from: &input) else { return nil }
        let missing = min(expected - message.count, input.readableBytes)
        message += input.readBytes(length: missing) ?? []
        guard message.count == expected else { return nil }
        defer { self = FrameReader() }
        return message
    }

    private mutating func readLength(from input: inout ByteBuffer) throws(Refusal) -> Int? {
        if let expected { return expected }
        while let byte: UInt8 = input.readInteger() {
            header.append(byte)
            if byte < 0x80 {
                expected = try length()
                return expected
            }
            guard header.count < Frame.mostHeaderBytes else { throw .limit("frameBytes") }
        }
        return nil
    }

    private func length() throws(Refusal) -> Int {
        let length = header.reversed().reduce(0) { $0 << 7 | Int($1 & 0x7F) }
        guard header.count == 1 || header.last != 0 else {
            throw .malformed(WireError(.notDeterministic, at: 0))
        }
        guard length > 0 else { throw .malformed(WireError(.truncated, at: 0)) }
        guard length <= Limits.messageBytes else { throw .limit("frameBytes") }
        return length
    }
}
