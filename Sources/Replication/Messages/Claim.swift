package import Wire

/// What a peer says it holds of a log: a frontier entry as it travels.
package struct Claim: Hashable, Sendable {
    /// A log of the part under which the claim is listed.
    package let log: LogReference
    /// The number of the last change; 0 says that nothing is held.
    package let number: UInt64
    /// The first sixteen bytes of the chain hash there; nil at 0.
    package let hash: Identifier?

    package init(log: LogReference, number: UInt64, hash: Identifier?) {
        self.log = log
        self.number = number
        self.hash = number == 0 ? nil : hash
    }

    /// Shortens an entry for the way: eight bytes of the log's id, sixteen of the chain hash.
    package init(_ entry: FrontierEntry) {
        self.init(
            log: LogReference(entry.log), number: entry.number, hash: entry.hash.identifier)
    }

    /// Says that nothing is held of a log.
    package static func nothing(of log: LogReference) -> Claim {
        Claim(log: log, number: 0, hash: nil)
    }

    /// Bytes of a claim on the wire, at most.
    static let encodedBytes = 35

    /// How many fit in one comparison; a part of a unit has some ten logs.
    static let mostInComparison = Limits.comparisonBytes / encodedBytes
}

extension [Claim] {
    /// Writes two or three items a claim into one array.
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: reduce(0) { $0 + ($1.number == 0 ? 2 : 3) })
        for claim in self {
            claim.log.encode(into: &writer)
            writer.write(unsigned: claim.number)
            if let hash = claim.hash { writer.write(hash) }
        }
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> [Claim] {
        var items = try reader.readArray(upTo: 3 * Limits.listEntries)
        var claims: [Claim] = []
        while items > 0 {
            let start = reader.position
            let log = try LogReference.decode(from: &reader)
            let number = try reader.readUnsigned(upTo: UInt64(Int64.max))
            let needed = number == 0 ? 2 : 3
            guard items >= needed else {
                throw WireError(.unexpected(expected: "claim"), at: start)
            }
            let hash = number == 0 ? nil : try reader.readIdentifier()
            claims.append(Claim(log: log, number: number, hash: hash))
            items -= needed
        }
        return claims
    }

    /// The claims by log, in the order in which the logs are first named.
    var byLog: [(log: LogReference, claims: [Claim])] {
        var places: [LogReference: Int] = [:]
        var groups: [(log: LogReference, claims: [Claim])] = []
        for claim in self {
            if let place = places[claim.log] {
                groups[place].claims.append(claim)
            } else {
                places[claim.log] = groups.count
                groups.append((claim.log, [claim]))
            }
        }
        return groups
    }
}
