package import Records
package import Wire

/// The history of a child's files, carried to a unit that may not see the logs in which it was
/// written: their changes as they were signed, with the hashes that prove their place. See
/// `docs/protocol.md`, "Parcels".
package struct Parcel: Hashable, Sendable {
    /// The files whose changes it shows, sorted.
    package let files: [Dot]
    /// One of each log, or several of one where some have come by a parcel themselves.
    package let excerpts: [Excerpt]

    /// Shows what excerpts have of files, which are sorted.
    package init(of files: [Dot], _ excerpts: [Excerpt]) {
        self.files = files
        self.excerpts = excerpts
    }

    /// Nil if it is more than a parcel may be.
    package func encode() -> [UInt8]? {
        guard (1...Limits.parcelFiles).contains(files.count),
            (1...Limits.parcelLogs).contains(excerpts.count)
        else { return nil }
        var writer = CBORWriter(capacity: 4096)
        writer.write(arrayOf: 2)
        writer.write(arrayOf: files.count)
        for file in files {
            writer.write(arrayOf: 2)
            writer.write(file.log)
            writer.write(unsigned: file.number)
        }
        writer.write(arrayOf: excerpts.count)
        for excerpt in excerpts { excerpt.encode(into: &writer) }
        return writer.bytes.count > Limits.parcelBytes ? nil : writer.bytes
    }

    /// Reads what `encode` wrote.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> Parcel {
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 2)
        var files: [Dot] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.parcelFiles)) {
            files.append(try file(from: &reader))
        }
        var excerpts: [Excerpt] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.parcelLogs)) {
            excerpts.append(try Excerpt.decode(from: &reader))
        }
        try reader.finish()
        guard !files.isEmpty, zip(files, files.dropFirst()).allSatisfy({ $0 < $1 }),
            !excerpts.isEmpty
        else { throw WireError(.invalid("parcel"), at: 0) }
        return Parcel(of: files, excerpts)
    }

    private static func file(from reader: inout CBORReader) throws(WireError) -> Dot {
        try reader.readArray(exactly: 2)
        let log = try reader.readIdentifier()
        let start = reader.position
        let number = try reader.readUnsigned(upTo: UInt64(Int64.max))
        guard number > 0 else { throw WireError(.invalid("number of a dot"), at: start) }
        return Dot(log: log, number: number)
    }
}
