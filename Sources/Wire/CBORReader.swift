/// Reads deterministic CBOR (RFC 8949 §4.2.1) and nothing else: indefinite lengths, longer heads
/// than needed, unsorted or repeated keys, lengths beyond the bytes at hand are refused.
///
/// (1) It never reads past its end, whatever a length says.
/// (2) It sets memory aside only for bytes that are really there.
/// (3) What it accepts has no other encoding.
package struct CBORReader: Sendable {
    let bytes: [UInt8]
    let end: Int
    /// Offset of the next byte to be read.
    package internal(set) var position: Int

    /// Reads all of the bytes.
    package init(_ bytes: [UInt8]) {
        self.init(bytes, range: 0..<bytes.count)
    }

    /// Reads only a part of the bytes; offsets in errors count from the beginning of all of them.
    package init(_ bytes: [UInt8], range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// Whether everything has been read.
    package var isAtEnd: Bool { position == end }

    /// Throws unless everything has been read.
    package func finish() throws(WireError) {
        guard isAtEnd else { throw WireError(.trailingBytes, at: position) }
    }

    /// Goes back to a place that the reader has passed, to read from there in another way.
    package mutating func rewind(to place: Int) {
        precondition(place >= 0 && place <= position)
        position = place
    }

    /// The major type of the next item, which is not consumed.
    package func peekMajor() throws(WireError) -> UInt8 {
        guard position < end else { throw WireError(.truncated, at: position) }
        return bytes[position] >> 5
    }

    /// Reads an unsigned integer of up to 64 bits.
    package mutating func readUnsigned() throws(WireError) -> UInt64 {
        try head(major: 0, expected: "unsigned integer")
    }

    /// Reads an unsigned integer that must not exceed `bound`.
    package mutating func readUnsigned(upTo bound: UInt64) throws(WireError) -> UInt64 {
        let start = position
        let value = try readUnsigned()
        guard value <= bound else { throw WireError(.above(bound), at: start) }
        return value
    }

    /// Reads an integer from −2⁶³ to 2⁶³ − 1.
    package mutating func readInteger() throws(WireError) -> Int64 {
        let start = position
        let (major, argument) = try head()
        guard major < 2 else { throw WireError(.unexpected(expected: "integer"), at: start) }
        guard let value = Int64(exactly: argument) else {
            throw WireError(.unexpected(expected: "integer of 64 bits"), at: start)
        }
        return major == 0 ? value : ~value
    }

    /// Reads a byte string of at most `bound` bytes.
    package mutating func readBytes(upTo bound: Int) throws(WireError) -> [UInt8] {
        Array(bytes[try readByteRange(upTo: bound)])
    }

    /// Reads sixteen bytes.
    package mutating func readIdentifier() throws(WireError) -> Identifier {
        let start = position
        let range = try readByteRange(upTo: Identifier.byteCount)
        guard range.count == Identifier.byteCount else {
            throw WireError(.unexpected(expected: "16 bytes"), at: start)
        }
        return bytes.withUnsafeBytes { Identifier(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Reads thirty-two bytes.
    package mutating func readHash() throws(WireError) -> Hash {
        let start = position
        let range = try readByteRange(upTo: Hash.byteCount)
        guard range.count == Hash.byteCount else {
            throw WireError(.unexpected(expected: "32 bytes"), at: start)
        }
        return bytes.withUnsafeBytes { Hash(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Reads UTF-8 text of at most `bound` bytes, as it is: nothing is normalised.
    package mutating func readText(upTo bound: Int = Limits.textBytes) throws(WireError) -> String {
        let start = position
        let range = try content(major: 3, expected: "text", upTo: bound)
        guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else {
            throw WireError(.notText, at: start)
        }
        return String(copying: text)
    }

    /// Reads true or false.
    package mutating func readBoolean() throws(WireError) -> Bool {
        switch try byte() {
        case 0xF4: return false
        case 0xF5: return true
        default: throw WireError(.unexpected(expected: "boolean"), at: position - 1)
        }
    }

    /// Reads a null if the next item is one.
    package mutating func readNullIfPresent() -> Bool {
        guard position < end, bytes[position] == 0xF6 else { return false }
        position += 1
        return true
    }

    /// Reads the head of an array and returns how many items follow.
    package mutating func readArray(upTo bound: Int) throws(WireError) -> Int {
        try count(major: 4, itemBytes: 1, expected: "array", upTo: bound)
    }

    /// Reads the head of an array that must have exactly so many items.
    package mutating func readArray(exactly count: Int) throws(WireError) {
        let start = position
        guard try readArray(upTo: count) == count else {
            throw WireError(.unexpected(expected: "array of \(count)"), at: start)
        }
    }

    /// Reads the head of a map and returns how many pairs follow; the caller checks that their
    /// keys are in order.
    package mutating func readMap(upTo bound: Int) throws(WireError) -> Int {
        try count(major: 5, itemBytes: 2, expected: "map", upTo: bound)
    }

    /// Reads a tag's number; the item that it marks follows.
    package mutating func readTag() throws(WireError) -> UInt64 {
        try head(major: 6, expected: "tag")
    }
}

extension CBORReader {
    /// Reads a byte string without copying it; the range is that of its content.
    mutating func readByteRange(upTo bound: Int) throws(WireError) -> Range<Int> {
        try content(major: 2, expected: "byte string", upTo: bound)
    }

    private mutating func content(
        major: UInt8, expected: String, upTo bound: Int
    ) throws(WireError) -> Range<Int> {
        let start = position
        let length = try head(major: major, expected: expected)
        guard length <= UInt64(end - position) else { throw WireError(.truncated, at: start) }
        guard length <= UInt64(bound) else { throw WireError(.above(UInt64(bound)), at: start) }
        position += Int(length)
        return (position - Int(length))..<position
    }

    private mutating func count(
        major: UInt8, itemBytes: Int, expected: String, upTo bound: Int
    ) throws(WireError) -> Int {
        let start = position
        let count = try head(major: major, expected: expected)
        guard count <= UInt64((end - position) / itemBytes) else {
            throw WireError(.truncated, at: start)
        }
        guard count <= UInt64(bound) else { throw WireError(.above(UInt64(bound)), at: start) }
        return Int(count)
    }

    private mutating func head(major: UInt8, expected: String) throws(WireError) -> UInt64 {
        let start = position
        let found = try head()
        guard found.major == major else {
            throw WireError(.unexpected(expected: expected), at: start)
        }
        return found.argument
    }

    /// Reads the first bytes of any item: its major type, and its number or length.
    mutating func head() throws(WireError) -> (major: UInt8, argument: UInt64) {
        let start = position
        let lead = try byte()
        let major = lead >> 5
        switch lead & 31 {
        case let small where small < 24: return (major, UInt64(small))
        case 24: return (major, try argument(bytes: 1, above: 23, from: start))
        case 25: return (major, try argument(bytes: 2, above: 0xFF, from: start))
        case 26: return (major, try argument(bytes: 4, above: 0xFFFF, from: start))
        case 27: return (major, try argument(bytes: 8, above: 0xFFFF_FFFF, from: start))
        default: throw WireError(.notDeterministic, at: start)
        }
    }

    private mutating func argument(
        bytes count: Int, above least: UInt64, from start: Int
    ) throws(WireError) -> UInt64 {
        let value = try bigEndian(count)
        guard value > least else { throw WireError(.notDeterministic, at: start) }
        return value
    }

    /// Reads so many bytes, most significant first.
    mutating func bigEndian(_ count: Int) throws(WireError) -> UInt64 {
        var value: UInt64 = 0
        for _ in 0..<count { value = value << 8 | UInt64(try byte()) }
        return value
    }

    mutating func byte() throws(WireError) -> UInt8 {
        guard position < end else { throw WireError(.truncated, at: position) }
        defer { position += 1 }
        return bytes[position]
    }
}
