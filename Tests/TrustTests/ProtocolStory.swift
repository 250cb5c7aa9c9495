import Records
import Testing
import Trust
import Wire

/// What the vectors of `docs/protocol.md` are made of: a county, a village, a worker who writes
/// four changes. Every key's seed is one byte 32 times.
struct ProtocolStory {
    let county = unit(1)
    let village = unit(2)
    let other = Identifier(high: 0xAAAA_AAAA_AAAA_AAAA, low: 0xAAAA_AAAA_AAAA_AAAA)
    let description: LogDescription
    let root: Grant
    let villageGrant: Grant
    let node: Grant
    let worker: Grant

    /// The village ends the worker's grant after the third change, and adopts the fourth.
    func revocation() throws -> Revocation {
        Revocation.issue(
            of: worker.key, in: village, under: villageGrant, reason: "离职", ends: [end(3)],
            keeping: [], time: 1_767_484_800, with: try key("V"))
    }

    /// What becomes of the change after that.
    func verdict() throws -> Verdict {
        Verdict.issue(
            adopting: true, [LogPart(first: 4, end: end(4))], under: villageGrant, reason: "核实",
            time: 1_767_484_800, with: try key("V"))
    }

    private func end(_ number: UInt64) -> LogEnd {
        LogEnd(log: log, number: number, hash: hashes[Int(number)].identifier)
    }

    init() throws {
        description = LogDescription(
            unit: village, writer: try key("w").publicKey, incarnation: 7, logClass: .routine)
        root = Grant.root(unit: county, key: try key("C"), time: 1_767_225_600)
        let (root, village) = (root, village)
        let issue = { (subject: GrantSubject, holder: Character) in
            try Tree.issue(
                subject, holder, village, under: root, by: "C", time: 1_767_225_600)
        }
        villageGrant = try issue(.unit, "V")
        node = try issue(.node, "n")
        worker = try issue(.person(.worker), "w")
    }

    var log: Identifier { description.log }

    func dot(_ number: UInt64) -> Dot { Dot(log: log, number: number) }

    private var visit: EntryID { EntryID(dot: dot(1), ordinal: 4) }
    private var foreign: Dot { Dot(log: other, number: 300) }

    /// The child's file is begun; corrected; a conflict with another log is decided and a visit
    /// taken out; a newer program writes something.
    var changes: [Change] {
        [begun, corrected, decided, newer]
    }

    private var begun: Change {
        Change(
            record: nil, kind: .child, time: 1_767_225_600, form: 1,
            operations: [
                .write(.field(1), .text("𠮷小明"), replacing: []),
                .write(.field(2), .day(16_623), replacing: []),
                .write(.field(3), .boolean(true), replacing: []),
                .write(
                    .element(20, 1), .list([.day(20_000), .null, .list([.integer(-1)])]),
                    replacing: []),
                .add(
                    collection: 100,
                    fields: [EntryField(1, .day(20_454)), EntryField(4, .text("良好"))],
                    corrects: nil),
            ])
    }

    private var corrected: Change {
        Change(
            record: dot(1), kind: .child, time: 1_767_312_000, form: 1,
            operations: [
                .write(.field(1), .text("吉小明"), replacing: [dot(1)]),
                .write(.field(3), .null, replacing: [dot(1)]),
                .write(.entry(100, visit, 4), .text("一般"), replacing: [dot(1)]),
                .add(collection: 100, fields: [EntryField(1, .day(20_455))], corrects: visit),
            ], reason: "与学校核实")
    }

    private var decided: Change {
        Change(
            record: dot(1), kind: .child, time: 1_767_398_400, form: 1,
            operations: [
                .write(.field(1), .text("吉小明"), replacing: [dot(2), foreign]),
                .remove(collection: 100, visit, reason: .integer(1), seen: [dot(1), dot(2)]),
                .write(.field(9), .bytes([0, 255]), replacing: [foreign]),
            ])
    }

    private var newer: Change {
        Change(
            record: dot(1), kind: RecordKind(rawValue: 1), time: -1, form: 2,
            operations: [
                .unknown(bytes("8338 63 f93e00 01")),
                .write(.field(2), .integer(-1_000), replacing: [dot(1)]),
            ], namedDots: [dot(3)])
    }

    var encodedChanges: [[UInt8]] {
        changes.enumerated().map { $1.encode(at: dot(UInt64($0) + 1)) }
    }

    /// hash(0) to hash(4).
    var hashes: [Hash] {
        encodedChanges.reduce(into: [Chain.start(description)]) { hashes, bytes in
            hashes.append(Chain.next(hashes[hashes.count - 1], bytes: bytes))
        }
    }

    var bundle: [UInt8] {
        let changes = encodedChanges.map { $0[...] }
        return bundleHead + ChangesBundle.part(of: description, first: 1, changes: changes)
    }

    /// 2026-03-04.
    var bundleHead: [UInt8] {
        ChangesBundle.head(BundleStatement(purpose: "移交档案馆", person: "岩香", day: 20_516))
    }
}
