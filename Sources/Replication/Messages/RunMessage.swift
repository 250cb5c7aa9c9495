package import Wire

/// A run as it travels: the log is named by its first eight bytes.
package struct RunMessage: Hashable, Sendable {
    /// The receiver must hold a description of the log, or be sent it first.
    package let reference: LogReference
    /// The number of the first change, at least 1.
    package let first: UInt64
    /// How many changes, from 1 to `Limits.runChanges`.
    package let count: Int
    /// Whether the sender will send another run without being asked again.
    package let more: Bool
    /// The chain hash at `first - 1`; nil unless the log has branches.
    package let before: Hash?
    /// The compressed changes, at most `Limits.runBytes`.
    package let payload: [UInt8]
    /// The writer's, over the chain hash at the last change: 64 bytes.
    package let signature: [UInt8]

    /// - Parameter before: see `Run.before`.
    package init(_ run: Run, more: Bool, before: Hash?) {
        reference = LogReference(run.log)
        (first, count, self.more, self.before) = (run.first, run.count, more, before)
        (payload, signature) = (run.payload, run.signature)
    }

    private init(
        reference: LogReference, first: UInt64, count: Int, more: Bool, before: Hash?,
        payload: [UInt8], signature: [UInt8]
    ) {
        self.reference = reference
        (self.first, self.count, self.more, self.before) = (first, count, more, before)
        (self.payload, self.signature) = (payload, signature)
    }

    /// The run, once it is known which log is meant.
    package func run(of log: Identifier) -> Run {
        Run(
            log: log, first: first, count: count, before: before, payload: payload,
            signature: signature)
    }
}

extension RunMessage {
    func encode(into writer: inout CBORWriter) {
        Message.head(.run, before == nil ? 6 : 7, &writer)
        reference.encode(into: &writer)
        writer.write(unsigned: first)
        writer.write(count)
        writer.write(more)
        writer.write(bytes: payload)
        writer.write(bytes: signature)
        if let before { writer.write(before) }
    }

    static func decode(from reader: inout CBORReader, items: Int) throws(WireError) -> RunMessage {
        let reference = try LogReference.decode(from: &reader)
        let start = reader.position
        let first = try reader.readUnsigned(upTo: UInt64(Int64.max) - UInt64(Limits.runChanges))
        let count = Int(try reader.readUnsigned(upTo: UInt64(Limits.runChanges)))
        guard first > 0, count > 0 else { throw WireError(.invalid("empty run"), at: start) }
        let more = try reader.readBoolean()
        let payload = try reader.readBytes(upTo: Limits.runBytes)
        let end = reader.position
        let signature = try reader.readBytes(upTo: Run.signatureBytes)
        guard signature.count == Run.signatureBytes else {
            throw WireError(.unexpected(expected: "signature"), at: end)
        }
        return RunMessage(
            reference: reference, first: first, count: count, more: more,
            before: items == 8 ? try reader.readHash() : nil, payload: payload,
            signature: signature)
    }
}
