import Wire

/// What a parcel shows of one log, and by what right that was written.
package struct Excerpt: Hashable, Sendable {
    /// Whose log it is.
    package let description: LogDescription
    /// What the rosters call the writer where the parcel was made, for they stay there; a claim of
    /// whoever made it. May be empty.
    package let name: String
    /// What the unit is called there, likewise.
    package let unitName: String
    /// Those on which the writer of the log stands, and the writer of the parcel.
    package let grants: [Grant]
    /// Rising, apart.
    package let stretches: [Stretch]

    /// Shows stretches of a log, with the names that are known of its writer and unit.
    package init(
        of description: LogDescription, by name: String, in unitName: String, grants: [Grant],
        stretches: [Stretch]
    ) {
        self.description = description
        self.name = name
        self.unitName = unitName
        self.grants = grants
        self.stretches = stretches
    }

    /// Whether the log's writer signed all of it, in this order. The numbers are in no hash: where
    /// a stretch stands, only whoever holds the log can tell; but one that begins the log, or goes
    /// on where the one before has ended, must fit.
    package var isProven: Bool {
        var (last, hash) = (UInt64(0), Chain.start(description))
        for stretch in stretches {
            guard stretch.first > last, stretch.first > last + 1 || stretch.before == hash else {
                return false
            }
            (last, hash) = (stretch.last, stretch.end)
            guard RunSignature.isValid(stretch.signature, over: hash, by: description.writer) else {
                return false
            }
        }
        return true
    }

    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 5)
        writer.write(bytes: description.encode())
        writer.write(name)
        writer.write(unitName)
        writer.write(arrayOf: grants.count)
        for grant in grants { writer.write(bytes: grant.encode()) }
        writer.write(arrayOf: stretches.count)
        for stretch in stretches { stretch.encode(into: &writer) }
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> Excerpt {
        try reader.readArray(exactly: 5)
        let description = try LogDescription.decode(reader.readBytes(upTo: Limits.statementBytes))
        let name = try reader.readText(upTo: Limits.unitNameBytes)
        let unitName = try reader.readText(upTo: Limits.unitNameBytes)
        var grants: [Grant] = []
        for _ in 0..<(try reader.readArray(upTo: Limits.grantsShown)) {
            grants.append(try Grant.decode(reader.readBytes(upTo: Limits.statementBytes)))
        }
        let start = reader.position
        let count = try reader.readArray(upTo: Limits.runChanges)
        guard count > 0 else { throw WireError(.invalid("excerpt"), at: start) }
        var stretches: [Stretch] = []
        for _ in 0..<count { stretches.append(try Stretch.decode(from: &reader)) }
        return Excerpt(
            of: description, by: name, in: unitName, grants: grants, stretches: stretches)
    }
}
