import Records
import Replication
import Wire

/// Messages of every type, and conversations that go some way.
enum SessionSeeds {
    private static let routine = LogPlace(unit: FuzzedStore.village.unit, logClass: .routine)
    private static let log = Identifier(high: 99, low: 99)
    private static let held = Identifier(high: 32, low: 32)

    private static func hello(following: Int = 0, digest: Digest? = nil) -> Message {
        .hello(
            Hello(
                versions: Session.versions, standing: true, grant: Identifier(high: 8, low: 8),
                following: following, digest: digest))
    }

    private static var comparison: Comparison {
        var comparison = Comparison()
        let known = FuzzedStore.hash(of: held, at: 2).identifier
        let claims = [
            Claim(log: LogReference(held), number: 2, hash: known),
            Claim(log: LogReference(log), number: 4, hash: known),
        ]
        comparison.frontiers = [
            UnitClaims(unit: FuzzedStore.village.unit, own: [], files: claims),
            UnitClaims(unit: FuzzedStore.root.unit, own: claims, files: nil),
        ]
        return comparison
    }

    /// The sums over the tree, a fork that is looked for, and the answers to both.
    private static var search: Comparison {
        var comparison = Comparison()
        comparison.trunk = DigestList(checksum: 1, digests: [1, 2], units: [log, held])
        comparison.digests = [
            UnitDigests(
                unit: FuzzedStore.village.unit, own: 1, files: 2,
                children: DigestList(checksum: 0, digests: [], units: nil))
        ]
        let claim = Claim(log: LogReference(held), number: 9, hash: log)
        comparison.lacking = [UnitClaims(unit: routine.unit, own: nil, files: [claim])]
        comparison.probes = [Probe(claim: claim, numbers: [1, 2, 9])]
        comparison.hashes = [ProbeHashes(log: LogReference(held), hashes: [log, held])]
        return comparison
    }

    private static func run(_ log: Identifier, first: UInt64, more: Bool = false) -> Message {
        let run = Run(
            log: log, first: first, count: 2, payload: [1, 2, 3],
            signature: [UInt8](repeating: 0, count: Run.signatureBytes))
        let before = first == 1 ? nil : FuzzedStore.hash(of: log, at: first - 1)
        return .run(RunMessage(run, more: more, before: before))
    }

    static var messages: [Message] {
        [
            hello(), hello(following: 2, digest: Digest(1)), .show, .grants([[1, 2], []]),
            .comparison(comparison), .comparison(search), .comparison(Comparison()),
            .description(FuzzedStore.description(log, routine)), run(log, first: 1),
            run(held, first: 4, more: true), .receipt(count: 3, except: [0, 2]),
            .settled(Digest(5)), .refusal(Refusal.limit("frameBytes").notice), .alive,
            .declined(log: LogReference(log), code: 8),
        ]
    }

    static var conversations: [[UInt8]] {
        let whole = messages.map { SessionInput.Happening.message($0.encode()) }
        let greeting = SessionInput.Happening.message(hello(digest: Digest(1)).encode())
        let give: [Message] = [
            .description(FuzzedStore.description(log, routine)), run(log, first: 1),
            run(log, first: 3), run(held, first: 4), .receipt(count: 1, except: []),
            .settled(Digest(7)),
        ]
        let giving = give.map { SessionInput.Happening.message($0.encode()) }
        let asking = [Message.comparison(comparison), .comparison(search)]
            .map { SessionInput.Happening.message($0.encode()) }
        return (0..<16 as Range<UInt8>).flatMap { stage in
            [
                SessionInput.bytes(stage: stage, [greeting] + asking + giving + [.written, .tick]),
                SessionInput.bytes(stage: stage, [greeting] + giving + asking + [.stopped]),
                SessionInput.bytes(
                    stage: stage, [.answer(stage % 3), greeting, .answer(stage % 3)] + giving),
                SessionInput.bytes(stage: stage, whole),
            ]
        }
    }
}
