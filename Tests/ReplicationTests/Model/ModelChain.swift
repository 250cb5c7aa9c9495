import Records
import Replication
import TestSupport
import Wire

/// A stand-in for the chain: hashes that nobody needs to invert.
enum ModelChain {
    static func hash(_ bytes: [UInt8]) -> Hash {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash(sum)
    }

    private static func hash(_ sum: UInt64) -> Hash {
        Hash((1...4).flatMap { Generator.mixed(sum &+ $0).bigEndianBytes })!
    }

    static func next(_ hash: Hash, _ change: [UInt8]) -> Hash {
        self.hash(Generator.mixed(hash.prefix) ^ self.hash(change).prefix)
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
