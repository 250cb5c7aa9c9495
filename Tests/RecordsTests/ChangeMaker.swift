import Records
import TestSupport
import Wire

/// Makes changes of every shape that can be written.
enum ChangeMaker {
    static let texts = ["", "王小明", "𠮷野家 𐅑", "e\u{301}", "\"\\\u{7F}\u{0}\n", "良好"]

    /// A change that may stand at the dot.
    static func random(_ generator: inout Generator, at own: Dot) -> Change {
        let names = dots(&generator, before: own)
        let record = generator.number(below: 3) == 0 ? nil : names.first
        var cells: Set<Cell> = []
        let operations = (0..<generator.number(below: 5)).compactMap { _ in
            let made = operation(&generator, names)
            guard case .write(let cell, _, _) = made else { return Optional(made) }
            return cells.insert(cell).inserted ? made : nil
        }
        let isUnknown = operations.contains { if case .unknown = $0 { true } else { false } }
        return Change(
            record: record, kind: RecordKind(rawValue: generator.number(below: 0x1_0000)),
            time: Int64(bitPattern: generator.next() >> UInt64(generator.number(below: 64))),
            form: generator.number(below: 300), operations: operations,
            reason: generator.number(below: 2) == 0 ? nil : generator.pick(texts),
            namedDots: isUnknown ? generator.mix(names).filter { $0 != record } : [])
    }

    private static func dots(_ generator: inout Generator, before own: Dot) -> [Dot] {
        let foreign = [Logs.second, Logs.third].filter { $0 != own.log }
        let others = (0..<4).map { number in
            Dot(log: generator.pick(foreign), number: UInt64(1 + number * 300))
        }
        let earlier = own.number > 1 ? [Dot(log: own.log, number: own.number - 1)] : []
        return generator.mix(others + earlier)
    }

    private static func operation(
        _ generator: inout Generator, _ names: [Dot]
    ) -> Records.Operation {
        let entry = EntryID(dot: generator.pick(names), ordinal: generator.number(below: 3))
        let seen = names.filter { _ in generator.number(below: 3) == 0 }
        switch generator.number(below: 7) {
        case 0, 1: return .write(.field(number(&generator)), value(&generator), replacing: seen)
        case 2:
            let cell = Cell.element(number(&generator), number(&generator))
            return .write(cell, value(&generator), replacing: seen)
        case 3:
            let cell = Cell.entry(number(&generator), entry, number(&generator))
            return .write(cell, value(&generator), replacing: seen)
        case 4:
            let fields = (0..<generator.number(below: 4)).map {
                EntryField($0 * 100, value(&generator))
            }
            let corrects = generator.number(below: 2) == 0 ? entry : nil
            return .add(collection: number(&generator), fields: fields, corrects: corrects)
        case 5:
            return .remove(
                collection: number(&generator), entry, reason: value(&generator), seen: seen)
        default: return .unknown(unknown(&generator))
        }
    }

    private static func number(_ generator: inout Generator) -> Int {
        generator.number(below: 1 << (1 + generator.number(below: 20)))
    }

    static func value(_ generator: inout Generator, lists: Int = 2) -> Value {
        switch generator.number(below: lists > 0 ? 9 : 7) {
        case 0: .null
        case 1: .boolean(generator.number(below: 2) == 0)
        case 2: .integer(Int64(bitPattern: generator.next()))
        case 3: .integer(Int64(generator.number(below: 100)) - 50)
        case 4: .text(generator.pick(texts))
        case 5: .bytes((0..<generator.number(below: 20)).map { UInt8($0) })
        case 6: .day(Int32(generator.number(below: 60_000)) - 20_000)
        default:
            .list((0..<generator.number(below: 3)).map { _ in value(&generator, lists: lists - 1) })
        }
    }

    /// An operation of a newer program: any code below those that are known.
    private static func unknown(_ generator: inout Generator) -> [UInt8] {
        var writer = CBORWriter()
        writer.write(arrayOf: 3)
        writer.write(-5 - generator.number(below: 1_000))
        value(&generator).encode(into: &writer)
        writer.write(mapOf: 1)
        writer.write("键")
        writer.write(encoded: [0xFB, 0x3F, 0xF1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9A] as [UInt8])
        return writer.bytes
    }
}
