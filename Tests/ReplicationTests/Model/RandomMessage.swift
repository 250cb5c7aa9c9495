import Records
import Replication
import TestSupport
import Wire

extension Generator {
    /// Any message, well formed, with values that may mean nothing.
    ///
    /// - Parameters:
    ///   - units: units to speak of; others are made up now and then.
    ///   - logs: logs to speak of.
    mutating func message(units: [Identifier] = [], logs: [Identifier] = []) -> Message {
        switch number(below: 11) {
        case 0: .hello(hello())
        case 1: .show
        case 2: .grants((0...number(below: 3)).map { _ in bytes(number(below: 40)) })
        case 3, 4: .comparison(comparison(units, logs))
        case 5: .description(description(units))
        case 6: .run(run(logs))
        case 7: receipt()
        case 8: .settled(Digest(identifier()))
        case 9: .declined(log: LogReference(some(logs)), code: next() % 300)
        default:
            chance(50)
                ? .alive
                : .refusal(
                    RefusalNotice(
                        code: next() % 99, limit: "abc",
                        detail: (0..<number(below: 4)).map { _ in next() }))
        }
    }

    private mutating func some(_ known: [Identifier]) -> Identifier {
        known.isEmpty || chance(20) ? identifier() : pick(known)
    }

    private mutating func hello() -> Hello {
        Hello(
            versions: 1...1, standing: chance(50), grant: identifier(), following: number(below: 3),
            digest: chance(50) ? Digest(identifier()) : nil)
    }

    private mutating func receipt() -> Message {
        let count = 1 + number(below: 4)
        return .receipt(count: count, except: (0..<count).filter { _ in chance(30) })
    }

    private mutating func description(_ units: [Identifier]) -> LogDescription {
        let place = LogPlace(unit: some(units), logClass: pick(LogClass.allCases))
        return ModelStore.description(place, writer: identifier())
    }

    private mutating func run(_ logs: [Identifier]) -> RunMessage {
        let payload = bytes(number(below: 60))
        let run = Run(
            log: some(logs), first: 1 + next() % 20, count: 1 + number(below: 5), payload: payload,
            signature: bytes(64))
        return RunMessage(run, more: chance(30), before: chance(30) ? Hash(bytes(32)) : nil)
    }

    private mutating func claim(_ logs: [Identifier]) -> Claim {
        Claim(log: LogReference(some(logs)), number: next() % 12, hash: identifier())
    }

    private mutating func claims(_ units: [Identifier], _ logs: [Identifier]) -> UnitClaims {
        let own = chance(50) ? (0..<number(below: 4)).map { _ in claim(logs) } : nil
        let files = chance(50) ? (0..<number(below: 4)).map { _ in claim(logs) } : nil
        return UnitClaims(unit: some(units), own: own, files: files)
    }

    private mutating func list() -> DigestList {
        let count = number(below: 4)
        return DigestList(
            checksum: next() & 0xFFFF_FFFF, digests: (0..<count).map { _ in next() },
            units: chance(50) ? (0..<count).map { _ in identifier() } : nil)
    }

    private mutating func comparison(_ units: [Identifier], _ logs: [Identifier]) -> Comparison {
        var comparison = Comparison()
        if chance(30) { comparison.trunk = list() }
        if chance(30) {
            comparison.digests = [
                UnitDigests(unit: some(units), own: next(), files: next(), children: list())
            ]
        }
        if chance(40) { comparison.frontiers = (0..<2).map { _ in claims(units, logs) } }
        if chance(30) { comparison.lacking = [claims(units, logs)] }
        if chance(20) {
            let claim = Claim(log: LogReference(some(logs)), number: 9, hash: identifier())
            comparison.probes = [Probe(claim: claim, numbers: [1, 4, 9])]
        }
        if chance(20) {
            comparison.hashes = [
                ProbeHashes(log: LogReference(some(logs)), hashes: [identifier()])
            ]
        }
        return comparison
    }
}
