import Records
package import Wire

/// What a run holds when it is unpacked: the bytes of its changes, one after the other. Each is one
/// CBOR item and so says itself where it ends.
package struct RunContent: Sendable {
    /// What the ranges of `changes` point into.
    package let bytes: [UInt8]
    /// In the order of their numbers, without a gap.
    package let changes: [LoggedChange]

    /// Takes a run's content apart. Throws if it is not exactly `count` well-formed items.
    package init(
        _ bytes: [UInt8], log: Identifier, first: UInt64, count: Int
    ) throws(WireError) {
        var reader = CBORReader(bytes)
        var changes: [LoggedChange] = []
        changes.reserveCapacity(min(count, Limits.runChanges))
        for offset in 0..<count {
            let dot = Dot(log: log, number: first + UInt64(offset))
            changes.append(try Self.next(from: &reader, at: dot))
        }
        try reader.finish()
        self.bytes = bytes
        self.changes = changes
    }

    /// One change of a run's content, the others being passed over; nil if it cannot be read.
    static func change(_ dot: Dot, in bytes: [UInt8], first: UInt64) -> Change? {
        var reader = CBORReader(bytes)
        for _ in first..<dot.number {
            guard (try? reader.skip()) != nil else { return nil }
        }
        return try? Change.decodeNext(from: &reader, at: dot)
    }

    private init(bytes: [UInt8], changes: [LoggedChange]) {
        self.bytes = bytes
        self.changes = changes
    }

    /// How many changes are left only as the sums of their bytes.
    package var erased: Int { changes.count { $0.erased != nil } }

    /// The same with the bytes of some changes replaced by their sums; nil if none of them is here.
    ///
    /// - Parameter sums: the first halves of the sums of the changes' bytes.
    package func erasing(_ sums: Set<Identifier>) -> RunContent? {
        var (left, placed): ([UInt8], [LoggedChange]) = ([], [])
        for logged in changes {
            let sum = logged.sum(in: bytes)
            let isErased = logged.erased != nil || sums.contains(sum.identifier)
            let item = isErased ? ErasedChange.encode(sum) : Array(bytes[logged.range])
            placed.append(
                LoggedChange(
                    dot: logged.dot, range: left.count..<(left.count + item.count),
                    change: isErased ? nil : logged.change, erased: isErased ? sum : nil))
            left += item
        }
        let content = RunContent(bytes: left, changes: placed)
        return content.erased > erased ? content : nil
    }

    private static func next(
        from reader: inout CBORReader, at dot: Dot
    ) throws(WireError) -> LoggedChange {
        let start = reader.position
        var ahead = reader
        if let change = try? Change.decodeNext(from: &ahead, at: dot) {
            reader = ahead
            return LoggedChange(dot: dot, range: start..<reader.position, change: change)
        }
        ahead = reader
        if let sum = try? ErasedChange.decodeNext(from: &ahead) {
            reader = ahead
            return LoggedChange(
                dot: dot, range: start..<reader.position, change: nil, erased: sum)
        }
        return LoggedChange(dot: dot, range: try reader.skip(), change: nil)
    }
}
