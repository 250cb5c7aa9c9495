import Wire

extension Message {
    /// Encodes the message as one deterministic CBOR array.
    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 64)
        switch self {
        case .hello(let hello): hello.encode(into: &writer)
        case .show: Self.head(.show, 0, &writer)
        case .grants(let grants): Self.encode(grants: grants, &writer)
        case .comparison(let comparison): comparison.encode(into: &writer)
        case .description(let description): description.encode(into: &writer)
        case .run(let run): run.encode(into: &writer)
        case .receipt(let count, let except): Self.encodeReceipt(count, except, &writer)
        case .settled(let digest):
            Self.head(.settled, 1, &writer)
            writer.write(digest.identifier)
        case .refusal(let notice): notice.encode(into: &writer)
        case .alive: Self.head(.alive, 0, &writer)
        case .declined(let log, let code):
            Self.head(.declined, 2, &writer)
            log.encode(into: &writer)
            writer.write(unsigned: code)
        case .passedOver: Self.encodeIgnorable(&writer)
        }
        return writer.bytes
    }

    static func head(_ type: MessageType, _ items: Int, _ writer: inout CBORWriter) {
        writer.write(arrayOf: 1 + items)
        writer.write(unsigned: type.rawValue)
    }

    private static func encode(grants: [[UInt8]], _ writer: inout CBORWriter) {
        head(.grants, grants.count, &writer)
        for grant in grants { writer.write(bytes: grant) }
    }

    private static func encodeReceipt(_ count: Int, _ except: [Int], _ writer: inout CBORWriter) {
        head(.receipt, 1 + except.count, &writer)
        writer.write(count)
        for index in except { writer.write(index) }
    }

    private static func encodeIgnorable(_ writer: inout CBORWriter) {
        writer.write(arrayOf: 1)
        writer.write(-1)
    }
}

extension RefusalNotice {
    func encode(into writer: inout CBORWriter) {
        Message.head(.refusal, 2 + detail.count, &writer)
        writer.write(unsigned: code)
        writer.write(limit)
        for figure in detail { writer.write(unsigned: figure) }
    }

    static func decode(
        from reader: inout CBORReader, items: Int
    ) throws(WireError) -> RefusalNotice {
        let code = try reader.readUnsigned()
        let limit = try reader.readText(upTo: Limits.limitNameBytes)
        var detail: [UInt64] = []
        for _ in 0..<max(items - 3, 0) { detail.append(try reader.readUnsigned()) }
        return RefusalNotice(code: code, limit: limit, detail: detail)
    }
}
