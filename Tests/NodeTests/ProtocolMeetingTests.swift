import Casework
import Node
import Records
import Replication
import Storage
import Synchronization
import TestSupport
import Testing
import Trust
import Wire

/// A county and its village meet for the first time, with nothing left to chance: the page has
/// every message, so that whoever writes a client can play either side against it.
@Suite("A first meeting, as docs/protocol.md has it") struct ProtocolMeetingTests {
    private static let passphrase = "a passphrase for tests"
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The clock stands; the n-th thing that is drawn is the byte n as often as asked for.
    private func environment() -> Environment {
        let drawn = Counter()
        return Environment(
            now: { 1_767_225_600 },
            random: { count in [UInt8](repeating: drawn.next(), count: count) },
            fingerprint: { _ in [] }, highWater: HighWater(read: { _ in nil }, write: { _, _ in }))
    }

    private final class Counter: Sendable {
        private let count = Mutex<UInt8>(0)

        func next() -> UInt8 {
            count.withLock {
                $0 += 1
                return $0
            }
        }
    }

    private func offices() throws -> (county: Node, village: Node) {
        let environment = environment()
        let county = try Founding(in: folder["county"], environment: environment)
            .found(passphrase: Self.passphrase)
        try county.describeUnit(
            county.unit, as: Designation(code: "999901", name: "试县"), person: "县里人")
        let unit = try county.addUnit(
            below: county.unit, as: Designation(code: "999901001001", name: "甲村"))
        let wish = JoinWish(unitName: "甲村", unitCode: "999901001001", role: .worker)
        let request = try Founding(in: folder["village"], environment: environment)
            .request(wish, passphrase: Self.passphrase)
        let ticket = try county.admit(request, to: unit, role: .worker, address: "")
        let joining = try Opening(folder["village"], environment: environment)
            .joining(Self.passphrase)
        return (county, try joining.accept(ticket))
    }

    @Test("Every message of a first meeting, and of the next, is the one on the page")
    func meeting() throws {
        let (county, village) = try offices()
        try village.addFile("测甲")
        let first = try Link.sync(village, county)
        let next = try Link.sync(village, county)
        #expect(first.isDone && next.isDone)
        #expect(try county.names() == ["测甲"])
        #expect(try holds("vectors of a first meeting", first.said) == [])
        #expect(try holds("vectors of the next meeting", next.said) == [])
    }

    private func holds(
        _ block: String, _ said: [(byInitiator: Bool, message: [UInt8])]
    ) throws -> [String] {
        let prefix = block.contains("next") ? "next" : "first"
        let vectors = try said.enumerated().map { place, said in
            let speaker = said.byInitiator ? "initiator" : "responder"
            let name = "\(prefix) \(place + 1), \(speaker), \(try word(for: said.message))"
            let bytes = try packedAsThere(said.message, named: name)
            return (name: name, hexadecimal: Hexadecimal.encode(bytes))
        }
        return try ProtocolPage.faults(in: block, against: vectors)
    }

    private func word(for message: [UInt8]) throws -> String {
        guard case .known(let known) = try Message.decode(message) else { return "unknown" }
        return String("\(known)".prefix { $0.isLetter })
    }

    /// The bytes that the page has, if they differ only in how another version of zstd has packed
    /// the same run.
    private func packedAsThere(_ message: [UInt8], named name: String) throws -> [UInt8] {
        guard let there = try ProtocolPage()[name].flatMap({ Hexadecimal.decode($0) }),
            case .known(.run(let ours)) = try Message.decode(message),
            case .known(.run(let theirs)) = try Message.decode(there),
            unpacked(ours) == unpacked(theirs)
        else { return message }
        return there
    }

    /// A run with its content in the place of its payload.
    private func unpacked(_ run: RunMessage) -> RunMessage {
        let content = Compression.unpack(run.payload, bound: Limits.runContentBytes) ?? []
        let log = Identifier(high: run.reference.prefix, low: 0)
        let plain = Run(
            log: log, first: run.first, count: run.count, before: run.before,
            payload: content, signature: run.signature)
        return RunMessage(plain, more: run.more, before: run.before)
    }
}
