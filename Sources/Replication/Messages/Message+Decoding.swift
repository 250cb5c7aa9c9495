import Records
package import Wire

extension Message {
    /// Reads a message and refuses whatever is not its one deterministic form.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> DecodedMessage {
        guard bytes.count <= Limits.messageBytes else {
            throw WireError(.limit("messageBytes"), at: Limits.messageBytes)
        }
        var reader = CBORReader(bytes)
        let items = try reader.readArray(upTo: Limits.listEntries)
        guard items > 0 else { throw WireError(.unexpected(expected: "message"), at: 0) }
        guard try reader.peekMajor() != 1 else {
            try skip(items, &reader)
            return .known(.passedOver)
        }
        let number = try reader.readUnsigned()
        guard let type = MessageType(rawValue: number) else {
            try skip(items - 1, &reader)
            return .unknown(type: number)
        }
        guard allowedItems(type).contains(items) else {
            throw WireError(.unexpected(expected: "\(type)"), at: 0)
        }
        let message = try decode(type, items, &reader)
        try reader.finish()
        return .known(message)
    }

    private static func skip(_ items: Int, _ reader: inout CBORReader) throws(WireError) {
        for _ in 0..<items { _ = try reader.skip() }
        try reader.finish()
    }

    /// How many items a message has, its type included.
    private static func allowedItems(_ type: MessageType) -> ClosedRange<Int> {
        switch type {
        case .hello: 6...32
        case .show, .alive: 1...1
        case .grants: 2...(1 + Limits.grantsShown)
        case .comparison: 1...7
        case .description: 6...6
        case .run: 7...8
        case .receipt: 2...(2 + Limits.windowRuns)
        case .settled: 2...2
        case .refusal: 3...(3 + Limits.refusalFigures)
        case .declined: 3...3
        }
    }

    private static func decode(
        _ type: MessageType, _ items: Int, _ reader: inout CBORReader
    ) throws(WireError) -> Message {
        switch type {
        case .hello: .hello(try Hello.decode(from: &reader, items: items))
        case .show: .show
        case .grants: .grants(try statements(items - 1, &reader))
        case .comparison: .comparison(try Comparison.decode(from: &reader, items: items))
        case .description: .description(try LogDescription.decode(from: &reader))
        case .run: .run(try RunMessage.decode(from: &reader, items: items))
        case .receipt: try decodeReceipt(items, &reader)
        case .settled: .settled(Digest(try reader.readIdentifier()))
        case .refusal: .refusal(try RefusalNotice.decode(from: &reader, items: items))
        case .alive: .alive
        case .declined: try decodeDeclined(&reader)
        }
    }

    static func statements(
        _ count: Int, _ reader: inout CBORReader
    ) throws(WireError) -> [[UInt8]] {
        var list: [[UInt8]] = []
        for _ in 0..<count { list.append(try reader.readBytes(upTo: Limits.statementBytes)) }
        return list
    }

    private static func decodeReceipt(
        _ items: Int, _ reader: inout CBORReader
    ) throws(WireError) -> Message {
        let start = reader.position
        let count = Int(try reader.readUnsigned(upTo: UInt64(Limits.windowRuns)))
        guard count > 0 else { throw WireError(.invalid("empty receipt"), at: start) }
        var except: [Int] = []
        for _ in 0..<(items - 2) {
            let index = Int(try reader.readUnsigned(upTo: UInt64(count - 1)))
            guard index > except.last ?? -1 else {
                throw WireError(.notDeterministic, at: reader.position)
            }
            except.append(index)
        }
        return .receipt(count: count, except: except)
    }

    private static func decodeDeclined(_ reader: inout CBORReader) throws(WireError) -> Message {
        let log = try LogReference.decode(from: &reader)
        return .declined(log: log, code: try reader.readUnsigned())
    }
}

extension LogDescription {
    func encode(into writer: inout CBORWriter) {
        Message.head(.description, 5, &writer)
        writer.write(log)
        writer.write(place.unit)
        writer.write(unsigned: UInt64(place.logClass.rawValue))
        writer.write(bytes: bytes)
        writer.write(arrayOf: grants.count)
        for grant in grants { writer.write(bytes: grant) }
    }

    static func decode(from reader: inout CBORReader) throws(WireError) -> LogDescription {
        let log = try reader.readIdentifier()
        let unit = try reader.readIdentifier()
        let start = reader.position
        let code = try reader.readUnsigned(upTo: 0xFF)
        guard let logClass = LogClass(rawValue: Int(code)) else {
            throw WireError(.invalid("class of a log"), at: start)
        }
        let bytes = try reader.readBytes(upTo: Limits.statementBytes)
        let count = try reader.readArray(upTo: Limits.grantsShown)
        return LogDescription(
            log: log, place: LogPlace(unit: unit, logClass: logClass), bytes: bytes,
            grants: try Message.statements(count, &reader))
    }
}
