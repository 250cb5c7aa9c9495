import Records
import Replication
import Wire

/// A stand-in for the chain: hashes that nobody needs to invert.
enum ModelChain {
    static func hash(_ bytes: [UInt8]) -> Hash {
        var words: [UInt64] = [1, 2, 3, 4]
        for (index, byte) in bytes.enumerated() {
            let lane = index & 3
            words[lane] = Generator.mix(words[lane] ^ UInt64(byte) &+ 0x9E37 &* UInt64(index + 1))
        }
        let sum = words.reduce(UInt64(bytes.count)) { Generator.mix($0 ^ $1) }
        return Hash(words.flatMap { Generator.mix($0 ^ sum).bigEndianBytes })!
    }

    static func next(_ hash: Hash, _ change: [UInt8]) -> Hash {
        self.hash(hash.bytes + self.hash(change).bytes)
    }

    static func signature(_ hash: Hash) -> [UInt8] { hash.bytes + hash.bytes.reversed() }

    static func description(_ place: LogPlace, writer: Identifier) -> [UInt8] {
        place.unit.bytes + [UInt8(place.logClass.rawValue)] + writer.bytes
    }

    /// Two bytes of length before each change.
    static func pack(_ changes: some Sequence<[UInt8]>) -> [UInt8] {
        changes.flatMap { [UInt8($0.count >> 8), UInt8($0.count & 0xFF)] + $0 }
    }

    static func unpack(_ payload: [UInt8]) -> [[UInt8]]? {
        var changes: [[UInt8]] = []
        var place = 0
        while place < payload.count {
            guard place + 2 <= payload.count else { return nil }
            let length = Int(payload[place]) << 8 | Int(payload[place + 1])
            guard place + 2 + length <= payload.count else { return nil }
            changes.append(Array(payload[(place + 2)..<(place + 2 + length)]))
            place += 2 + length
        }
        return changes
    }
}
