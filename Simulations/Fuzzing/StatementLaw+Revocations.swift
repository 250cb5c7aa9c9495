import Trust
import Wire

extension StatementLaw {
    /// As of grants; and what is no revocation of the unit's ends nothing.
    static func checkRevocation(_ bytes: [UInt8]) {
        RoundTrip.check(
            bytes, decode: { try Revocation.decode($0) }, encode: { $0.encode() }
        ) { read in
            Law.hold(read.id == Sum.of(bytes).identifier, "a revocation has another name")
            let isKnown = revocations.contains(read)
            Law.hold(
                isKnown || !read.isSigned(by: unitKey.publicKey), "a forged revocation holds")
            Law.hold(isKnown || book(with: read) == count, "a forged revocation is taken")
        }
    }

    /// As of grants.
    static func checkVerdict(_ bytes: [UInt8]) {
        RoundTrip.check(
            bytes, decode: { try Verdict.decode($0) }, encode: { $0.encode() }
        ) { read in
            Law.hold(read.id == Sum.of(bytes).identifier, "a verdict has another name")
            let isKnown = verdicts.contains(read)
            Law.hold(isKnown || !read.isSigned(by: unitKey.publicKey), "a forged verdict holds")
            Law.hold(!read.parts.isEmpty, "a verdict is about nothing")
        }
    }

    static var revocationSeeds: [[UInt8]] { revocations.map { $0.encode() } }
    static var verdictSeeds: [[UInt8]] { verdicts.map { $0.encode() } }

    /// How many statements a book of the grants and one more revocation holds.
    private static func book(with revocation: Revocation) -> Int? {
        var book = GrantBook(root: grants[0])
        _ = book?.add(Statements(grants: grants, revocations: [revocation]))
        return book?.count
    }

    private static var count: Int { grants.count }

    private static let end = LogEnd(
        log: Identifier(high: 9, low: 1), number: 300, hash: Identifier(high: 2, low: 2))

    private static let revocations: [Revocation] = [[end], []].map { ends in
        Revocation.issue(
            of: key(2).publicKey, in: Identifier(high: 7, low: 8), under: grants[0],
            reason: "离职", ends: ends, keeping: grants.dropFirst().map(\.id),
            time: 1_700_000_000, with: unitKey)
    }

    private static let verdicts: [Verdict] = [true, false].map { adopts in
        Verdict.issue(
            adopting: adopts, [LogPart(first: 7, end: end), LogPart(first: 300, end: end)],
            under: grants[0], reason: "核实", time: -5, with: unitKey)
    }
}
