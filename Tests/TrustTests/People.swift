import Records
import Testing
import Trust
import Wire

/// Keys that are the same in every run, named by a letter.
func key(_ name: Character) throws -> SigningKey {
    let byte = try #require(name.asciiValue)
    return try #require(SigningKey(seed: [UInt8](repeating: byte, count: 32)))
}

func unit(_ number: UInt64) -> Identifier { Identifier(high: number, low: number) }

/// A county, two townships, a village: the unit keys are C, T, S and V.
struct Tree {
    let county: Grant
    let township: Grant
    let sister: Grant
    let village: Grant

    init() throws {
        county = Grant.root(unit: unit(1), key: try key("C"), time: 0)
        township = try Self.issue(.unit, "T", unit(2), under: county, by: "C")
        sister = try Self.issue(.unit, "S", unit(3), under: county, by: "C")
        village = try Self.issue(.unit, "V", unit(20), under: township, by: "T")
    }

    var all: [Grant] { [township, sister, village] }

    static func issue(
        _ subject: GrantSubject, _ holder: Character, _ unit: Identifier, under issuer: Grant,
        by signer: Character, time: Int64 = 0
    ) throws -> Grant {
        Grant.issue(
            subject, key: try key(holder).publicKey, unit: unit, under: issuer, time: time,
            with: try key(signer))
    }

    func book(_ grants: [Grant]? = nil) throws -> GrantBook {
        var book = try #require(GrantBook(root: county))
        _ = book.add(grants ?? all)
        return book
    }
}

func description(
    _ writer: Character, of unit: Identifier, _ logClass: LogClass = .routine
) throws -> LogDescription {
    LogDescription(
        unit: unit, writer: try key(writer).publicKey, incarnation: 1, logClass: logClass)
}

func bytes(_ hexadecimal: String) -> [UInt8] {
    Hexadecimal.decode(hexadecimal.filter { $0 != " " && $0 != "\n" }) ?? []
}
