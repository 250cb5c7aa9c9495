import Node
import Records
import Replication
import Storage
import Trust
import Wire

@testable import Transport

/// A node with a true place in the tree that does not behave.
struct Insider: Sendable {
    let node: TestNode

    /// A greeting that names the node's grant.
    func hello(following: Int = 0) -> Message {
        .hello(
            Hello(
                versions: Session.versions, standing: true, grant: node.grant.id,
                following: following, digest: .zero))
    }

    /// A greeting and the grants that answer the question for them.
    var placed: [[UInt8]] {
        [hello().framed, Message.grants(node.chain.map { $0.encode() }).framed]
    }

    /// A short question whose answer lists the unit's children.
    var bigQuestion: Message {
        let digests = UnitDigests(
            unit: node.node.unit, own: 0, files: 0,
            children: DigestList(checksum: 1, digests: [], units: nil))
        var comparison = Comparison()
        comparison.digests = [digests]
        return .comparison(comparison)
    }

    /// A log of this node's person in its unit, described with grants.
    func description(incarnation: UInt64 = 1) throws -> (log: Identifier, message: Message) {
        let stated = Trust.LogDescription(
            unit: node.node.unit, writer: node.keys.writer.publicKey, incarnation: incarnation,
            logClass: .routine)
        let grants = try node.node.read { try node.node.book($0) }.grants(
            of: node.keys.writer.publicKey)
        let description = Replication.LogDescription(
            log: stated.log, place: LogPlace(unit: stated.unit, logClass: .routine),
            bytes: stated.encode(), grants: grants.map { $0.encode() })
        return (stated.log, .description(description))
    }

    /// A run of that log with any payload and a signature that fits nothing.
    func run(of log: Identifier, payload: [UInt8]) -> Message {
        let run = Run(
            log: log, first: 1, count: 1, payload: payload,
            signature: [UInt8](repeating: 0, count: Run.signatureBytes))
        return .run(RunMessage(run, more: false, before: nil))
    }

    /// A zstd frame (RFC 8878) of six kilobytes that unpacks to two hundred megabytes of zeros and
    /// says so, or claims to hold little.
    static func bomb(claiming bytes: UInt64) -> [UInt8] {
        let size = (0..<8).map { UInt8(truncatingIfNeeded: bytes >> (8 * $0)) }
        let block: [UInt8] = [0x02, 0x00, 0x10, 0x00]
        let last: [UInt8] = [0x03, 0x00, 0x10, 0x00]
        let blocks = (1..<1500).flatMap { _ in block } + last
        return [1, 0x28, 0xB5, 0x2F, 0xFD, 0xC0, 0x70] + size + blocks
    }
}
