package import Wire

/// The first message of each side.
package struct Hello: Hashable, Sendable {
    /// The lowest and highest version of the session that the sender speaks.
    package let versions: ClosedRange<UInt64>
    /// Whether the sender wants the link to stand after agreement.
    package let standing: Bool
    /// Names the grant that shows the sender's place.
    package let grant: Identifier
    /// How many messages follow that the receiver takes in before it answers: hints of what has
    /// changed since the last agreement.
    package let following: Int
    /// The sum over the scope, if the sender knows where the receiver stands.
    package let digest: Digest?

    package init(
        versions: ClosedRange<UInt64>, standing: Bool, grant: Identifier, following: Int,
        digest: Digest?
    ) {
        self.versions = versions
        self.standing = standing
        self.grant = grant
        self.following = following
        self.digest = digest
    }
}

extension Hello {
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: digest == nil ? 6 : 7)
        writer.write(unsigned: MessageType.hello.rawValue)
        writer.write(unsigned: versions.lowerBound)
        writer.write(unsigned: versions.upperBound)
        writer.write(standing)
        writer.write(grant)
        writer.write(following)
        if let digest { writer.write(digest.identifier) }
    }

    /// A newer version may add items at the end, which an older one passes over.
    static func decode(from reader: inout CBORReader, items: Int) throws(WireError) -> Hello {
        let lowest = try reader.readUnsigned()
        let start = reader.position
        let highest = try reader.readUnsigned()
        guard lowest <= highest else { throw WireError(.invalid("versions"), at: start) }
        let standing = try reader.readBoolean()
        let grant = try reader.readIdentifier()
        let following = Int(try reader.readUnsigned(upTo: UInt64(Limits.hintMessages)))
        let digest = items > 6 ? Digest(try reader.readIdentifier()) : nil
        guard items <= 7 || highest > Session.versions.upperBound else {
            throw WireError(.unexpected(expected: "hello"), at: start)
        }
        for _ in 0..<max(items - 7, 0) { _ = try reader.skip() }
        return Hello(
            versions: lowest...highest, standing: standing, grant: grant, following: following,
            digest: digest)
    }
}
