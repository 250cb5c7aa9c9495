import TestSupport
import Wire

/// Any item of the subset, as a tree: a second way of reading and writing beside `skip`.
indirect enum Item: Equatable {
    case unsigned(UInt64)
    case negative(UInt64)
    case bytes([UInt8])
    case text(String)
    case array([Item])
    case map([(Item, Item)])
    case tagged(UInt64, Item)
    /// False, true, null and floating-point numbers, by their bytes.
    case simple([UInt8])

    static func == (left: Item, right: Item) -> Bool { left.encoded == right.encoded }

    static func random(_ generator: inout Generator, depth: Int = 4) -> Item {
        let kinds = depth > 0 ? 8 : 5
        switch generator.number(below: kinds) {
        case 0: return .unsigned(number(&generator))
        case 1: return .negative(number(&generator))
        case 2: return .bytes((0..<generator.number(below: 30)).map { UInt8($0) })
        case 3: return .text(["", "a", "水", "𐅑𠮷", "村档 2026"][generator.number(below: 5)])
        case 4: return .simple(simples[generator.number(below: simples.count)])
        case 5:
            return .array(
                (0..<generator.number(below: 4)).map { _ in
                    random(&generator, depth: depth - 1)
                })
        case 6:
            let keys = (0..<generator.number(below: 4)).map { _ in random(&generator, depth: 0) }
            let pairs = keys.map { ($0, random(&generator, depth: depth - 1)) }
            return .map(sorted(pairs))
        default: return .tagged(number(&generator), random(&generator, depth: depth - 1))
        }
    }

    private static let simples: [[UInt8]] = [
        [0xF4], [0xF5], [0xF6], [0xF9, 0x3C, 0], [0xFA, 0x47, 0xC3, 0x50, 0],
        [0xFB, 0x3F, 0xF1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9A],
    ]

    private static func number(_ generator: inout Generator) -> UInt64 {
        generator.next() >> UInt64(generator.number(below: 64))
    }

    private static func sorted(_ pairs: [(Item, Item)]) -> [(Item, Item)] {
        var kept: [(Item, Item)] = []
        for pair in pairs.sorted(by: {
            $0.0.encoded.lexicographicallyPrecedes($1.0.encoded)
        }) where kept.last?.0 != pair.0 {
            kept.append(pair)
        }
        return kept
    }

    /// The only encoding (RFC 8949 §4.2.1), written without `CBORWriter`.
    var encoded: [UInt8] {
        switch self {
        case .unsigned(let value): Self.head(0, value)
        case .negative(let value): Self.head(1, value)
        case .bytes(let value): Self.head(2, UInt64(value.count)) + value
        case .text(let value): Self.head(3, UInt64(value.utf8.count)) + Array(value.utf8)
        case .array(let items): Self.head(4, UInt64(items.count)) + items.flatMap(\.encoded)
        case .map(let pairs):
            Self.head(5, UInt64(pairs.count)) + pairs.flatMap { $0.0.encoded + $0.1.encoded }
        case .tagged(let tag, let item): Self.head(6, tag) + item.encoded
        case .simple(let bytes): bytes
        }
    }

    private static func head(_ major: UInt8, _ value: UInt64) -> [UInt8] {
        let big = (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * $0)) }
        if value < 24 { return [major << 5 | UInt8(value)] }
        if value < 1 << 8 { return [major << 5 | 24] + big.suffix(1) }
        if value < 1 << 16 { return [major << 5 | 25] + big.suffix(2) }
        if value < 1 << 32 { return [major << 5 | 26] + big.suffix(4) }
        return [major << 5 | 27] + big
    }
}

extension Item {
    static func read(from reader: inout CBORReader) throws(WireError) -> Item {
        let start = reader.position
        switch try reader.peekMajor() {
        case 0: return .unsigned(try reader.readUnsigned())
        case 2: return .bytes(try reader.readBytes(upTo: .max))
        case 3: return .text(try reader.readText(upTo: .max))
        case 4: return .array(try readItems(try reader.readArray(upTo: .max), from: &reader))
        case 5:
            let count = try reader.readMap(upTo: .max)
            let items = try readItems(2 * count, from: &reader)
            return .map(stride(from: 0, to: items.count, by: 2).map { (items[$0], items[$0 + 1]) })
        case 6: return .tagged(try reader.readTag(), try read(from: &reader))
        case 1:
            let bytes = reader.bytes(in: try reader.skip())
            let argument = bytes.dropFirst().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return .negative(bytes.count == 1 ? UInt64(bytes[start] & 31) : argument)
        default: return .simple(Array(reader.bytes(in: try reader.skip())))
        }
    }

    private static func readItems(
        _ count: Int, from reader: inout CBORReader
    ) throws(WireError) -> [Item] {
        var items: [Item] = []
        for _ in 0..<count { items.append(try read(from: &reader)) }
        return items
    }
}
