import Wire

/// Asks for the chain hashes of a branch that the peer claims to hold, to find where it leaves
/// one's own.
package struct Probe: Hashable, Sendable {
    /// Names the branch by what was claimed of it.
    package let claim: Claim
    /// At which numbers, ascending, none above the claim's.
    package let numbers: [UInt64]

    package init(claim: Claim, numbers: [UInt64]) {
        self.claim = claim
        self.numbers = numbers
    }
}

extension Probe {
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 2)
        [claim].encode(into: &writer)
        writer.write(arrayOf: numbers.count)
        for number in numbers { writer.write(unsigned: number) }
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> Probe {
        let start = reader.position
        try reader.readArray(exactly: 2)
        let claims = try [Claim].decode(from: &reader)
        guard let claim = claims.first, claims.count == 1, claim.number > 0 else {
            throw WireError(.unexpected(expected: "claim"), at: start)
        }
        let count = try reader.readArray(upTo: Limits.probeNumbers)
        var numbers: [UInt64] = []
        for _ in 0..<count {
            let number = try reader.readUnsigned(upTo: claim.number)
            guard number > numbers.last ?? 0 else {
                throw WireError(.notDeterministic, at: reader.position)
            }
            numbers.append(number)
        }
        guard !numbers.isEmpty else { throw WireError(.invalid("empty probe"), at: start) }
        return Probe(claim: claim, numbers: numbers)
    }
}
