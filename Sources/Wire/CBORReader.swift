/// Reads deterministic CBOR and nothing else: indefinite lengths, longer heads than needed, unsorted
/// or repeated keys, lengths beyond the bytes at hand are refused. It never reads past its end and
/// allocates no more than the bytes that are really there.
package struct CBORReader: Sendable {
    private let bytes: [UInt8]
    private let end: Int
    /// Offset of the next byte to be read.
    package private(set) var position: Int

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

    package var isAtEnd: Bool { position == end }

    /// Throws unless everything has been read.
    package func finish() throws(WireError) {
        guard isAtEnd else { throw WireError(.trailingBytes, at: position) }
    }

    /// The major type of the next item, which is not consumed.
    package func peekMajor() throws(WireError) -> UInt8 {
        guard position < end else { throw WireError(.truncated, at: position) }
        return bytes[position] >> 5
    }

    package mutating func readUnsigned() throws(WireError) -> UInt64 {
        try head(major: 0, expected: "unsigned integer")
    }

    /// Reads an unsigned integer that must not exceed `bound`.
    package mutating func readUnsigned(upTo bound: UInt64) throws(WireError) -> UInt64 {
        let start = position
        let value = try readUnsigned()
        guard value <= bound else { throw WireError(.invalid("above \(bound)"), at: start) }
        return value
    }

    package mutating func readInteger() throws(WireError) -> Int64 {
        let start = position
        let (major, argument) = try head()
        guard major < 2 else { throw WireError(.unexpected(expected: "integer"), at: start) }
        guard let value = Int64(exactly: argument) else {
            throw WireError(.invalid("beyond 64 bits"), at: start)
        }
        return major == 0 ? value : ~value
    }

    package mutating func readBytes(upTo bound: Int) throws(WireError) -> [UInt8] {
        let range = try readByteRange(upTo: bound)
        return Array(bytes[range])
    }

    /// Reads a byte string without copying it; the range is that of its content.
    package mutating func readByteRange(upTo bound: Int) throws(WireError) -> Range<Int> {
        try content(major: 2, expected: "byte string", upTo: bound)
    }

    package mutating func readIdentifier() throws(WireError) -> Identifier {
        let start = position
        let range = try readByteRange(upTo: Identifier.byteCount)
        guard let value = Identifier(bytes[range]) else {
            throw WireError(.unexpected(expected: "16 bytes"), at: start)
        }
        return value
    }

    package mutating func readHash() throws(WireError) -> Hash {
        let start = position
        let range = try readByteRange(upTo: Hash.byteCount)
        guard let value = Hash(bytes[range]) else {
            throw WireError(.unexpected(expected: "32 bytes"), at: start)
        }
        return value
    }

    package mutating func readText(upTo bound: Int = Limits.textBytes) throws(WireError) -> String {
        let start = position
        let range = try content(major: 3, expected: "text", upTo: bound)
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw WireError(.notText, at: start)
        }
        return text
    }

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

    /// Reads the head of a map and returns how many pairs follow.
    package mutating func readMap(upTo bound: Int) throws(WireError) -> Int {
        try count(major: 5, itemBytes: 2, expected: "map", upTo: bound)
    }

    package mutating func readTag() throws(WireError) -> UInt64 {
        try head(major: 6, expected: "tag")
    }

    /// Passes over one well-formed deterministic item of any kind and returns where it stands.
    package mutating func skip(depth: Int = Limits.itemDepth) throws(WireError) -> Range<Int> {
        let start = position
        guard depth > 0 else { throw WireError(.limit("itemDepth"), at: start) }
        let lead = try peekMajor()
        switch lead {
        case 2: _ = try readByteRange(upTo: end - position)
        case 3: _ = try readText(upTo: end - position)
        case 4: try skip(items: try readArray(upTo: end - position), depth: depth - 1)
        case 5: try skipMap(depth: depth - 1)
        case 6: _ = try readTag(); _ = try skip(depth: depth - 1)
        case 7: try skipSimple()
        default: _ = try head()
        }
        return start..<position
    }

    /// The bytes that a range returned by this reader stands for.
    package func bytes(in range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    private mutating func skip(items: Int, depth: Int) throws(WireError) {
        for _ in 0..<items { _ = try skip(depth: depth) }
    }

    private mutating func skipMap(depth: Int) throws(WireError) {
        var previous: ArraySlice<UInt8>?
        for _ in 0..<(try readMap(upTo: end - position)) {
            let start = position
            let key = bytes[try skip(depth: depth)]
            if let previous, !previous.lexicographicallyPrecedes(key) {
                throw WireError(.notDeterministic, at: start)
            }
            previous = key
            _ = try skip(depth: depth)
        }
    }

    /// False, true, null, and floating-point numbers, whose bytes are kept as they are.
    private mutating func skipSimple() throws(WireError) {
        let start = position
        switch try byte() {
        case 0xF4, 0xF5, 0xF6: return
        case 0xF9: try advance(2)
        case 0xFA: try advance(4)
        case 0xFB: try advance(8)
        default: throw WireError(.unexpected(expected: "simple value"), at: start)
        }
    }

    private mutating func content(
        major: UInt8, expected: String, upTo bound: Int
    ) throws(WireError) -> Range<Int> {
        let start = position
        let length = try head(major: major, expected: expected)
        guard length <= UInt64(end - position) else { throw WireError(.truncated, at: start) }
        guard length <= UInt64(bound) else { throw WireError(.limit("\(bound) bytes"), at: start) }
        try advance(Int(length))
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
        guard count <= UInt64(bound) else { throw WireError(.limit("\(bound) items"), at: start) }
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

    private mutating func head() throws(WireError) -> (major: UInt8, argument: UInt64) {
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
        var value: UInt64 = 0
        for _ in 0..<count { value = value << 8 | UInt64(try byte()) }
        guard value > least else { throw WireError(.notDeterministic, at: start) }
        return value
    }

    private mutating func byte() throws(WireError) -> UInt8 {
        guard position < end else { throw WireError(.truncated, at: position) }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func advance(_ count: Int) throws(WireError) {
        guard count <= end - position else { throw WireError(.truncated, at: position) }
        position += count
    }
}
