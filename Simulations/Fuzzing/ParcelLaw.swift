import Records
import Trust
import Wire

/// What a parcel shows of logs that are not here: nobody's words are proven but the writer's.
enum ParcelLaw {
    static func check(_ bytes: [UInt8]) {
        RoundTrip.check(
            bytes, decode: { try Parcel.decode($0) }, encode: { $0.encode() ?? [] }
        ) { read in
            for excerpt in read.excerpts
            where excerpt.description.writer == writer.publicKey && excerpt.isProven {
                let shown = excerpt.stretches.flatMap(\.shown).map(\.bytes)
                Law.hold(shown.allSatisfy { changes.contains($0) }, "forged words are proven")
            }
        }
    }

    static var seed: [UInt8] {
        let description = LogDescription(
            unit: Identifier(high: 7, low: 8), writer: writer.publicKey, incarnation: 9,
            logClass: .routine)
        let hashes = changes.reduce(into: [Chain.start(description)]) { hashes, change in
            hashes.append(Chain.next(hashes[hashes.count - 1], bytes: change))
        }
        let stretch = Stretch(
            first: 2, before: hashes[1], items: [.change(changes[1]), .sum(Sum.of(changes[2]))],
            signature: RunSignature.sign(hashes[3], with: writer))
        let excerpt = Excerpt(
            of: description, by: "岩香", in: "勐罕村", grants: StatementLaw.grants,
            stretches: [stretch])
        return Parcel(of: [Dot(log: description.log, number: 1)], [excerpt]).encode() ?? []
    }

    private static let writer = StatementLaw.key(5)
    private static let changes: [[UInt8]] = [[0x81, 0x01], [0x81, 0x02], [0x81, 0x03]]
}
