extension CBORReader {
    /// Passes over one well-formed deterministic item of any kind and returns where it stands. Of
    /// the simple values only false, true and null are known; a floating-point number must be in
    /// its preferred, shortest form (RFC 8949 §4.2.2).
    package mutating func skip(depth: Int = Limits.itemDepth) throws(WireError) -> Range<Int> {
        let start = position
        guard depth > 0 else { throw WireError(.limit("itemDepth"), at: start) }
        switch try peekMajor() {
        case 2: _ = try readByteRange(upTo: end - position)
        case 3: _ = try readText(upTo: end - position)
        case 4: try skipItems(depth: depth - 1)
        case 5: try skipPairs(depth: depth - 1)
        case 6: try skipTagged(depth: depth - 1)
        case 7: try skipSimple()
        default: _ = try head()
        }
        return start..<position
    }

    /// The bytes of a range that `skip` returned.
    package func bytes(in range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    private mutating func skipItems(depth: Int) throws(WireError) {
        for _ in 0..<(try readArray(upTo: end - position)) { _ = try skip(depth: depth) }
    }

    /// Keys are in the bytewise order of their encodings, none twice (RFC 8949 §4.2.1).
    private mutating func skipPairs(depth: Int) throws(WireError) {
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

    private mutating func skipTagged(depth: Int) throws(WireError) {
        _ = try readTag()
        _ = try skip(depth: depth)
    }

    private mutating func skipSimple() throws(WireError) {
        let start = position
        let isShortest: Bool
        switch try byte() {
        case 0xF4, 0xF5, 0xF6: isShortest = true
        case 0xF9: isShortest = FloatWidth.half.isShortest(try bigEndian(2))
        case 0xFA: isShortest = FloatWidth.single.isShortest(try bigEndian(4))
        case 0xFB: isShortest = FloatWidth.double.isShortest(try bigEndian(8))
        default: throw WireError(.unexpected(expected: "simple value"), at: start)
        }
        guard isShortest else { throw WireError(.notDeterministic, at: start) }
    }
}
