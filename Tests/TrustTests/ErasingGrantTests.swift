import Records
import Testing
import Trust
import Wire

@Suite("Who may erase") struct ErasingGrantTests {
    private let county = Identifier(high: 1, low: 0)
    private let village = Identifier(high: 2, low: 0)
    private let countyKey = SigningKey()
    private let villageKey = SigningKey()
    private let person = SigningKey()
    private let root: Grant
    private let below: Grant

    init() {
        root = Grant.root(unit: county, key: countyKey, time: 1)
        below = Grant.issue(
            .unit, key: villageKey.publicKey, unit: village, under: root, time: 1, with: countyKey)
    }

    private func erasing(_ grants: [Grant], _ revocations: [Revocation] = []) throws -> Acceptance {
        var book = try #require(GrantBook(root: root))
        _ = book.add(Statements(grants: [below] + grants, revocations: revocations))
        return book.erasing(by: log)
    }

    private var log: LogDescription {
        LogDescription(
            unit: village, writer: person.publicKey, incarnation: 1, logClass: .own)
    }

    private func grant(_ role: Role, in unit: Identifier) -> Grant {
        Grant.issue(
            .person(role), key: person.publicKey, unit: unit,
            under: unit == county ? root : below, time: 1,
            with: unit == county ? countyKey : villageKey)
    }

    @Test("An administrator of the unit or of one above may, nobody else")
    func roles() throws {
        #expect(try erasing([grant(.administrator, in: village)]) == .everything)
        #expect(try erasing([grant(.administrator, in: county)]) == .everything)
        for role in [Role.worker, .supervisor, .assessor] {
            #expect(try erasing([grant(role, in: county)]) == .nothing)
        }
        #expect(try erasing([]) == .nothing)
    }

    private func revocation(in unit: Identifier, ends: [LogEnd] = []) -> Revocation {
        Revocation.issue(
            of: person.publicKey, in: unit, under: root, reason: "调离", ends: ends, keeping: [],
            time: 2, with: countyKey)
    }

    @Test("Who was an administrator until a revocation may as far as that lets the log stand")
    func revoked() throws {
        let end = LogEnd(log: log.log, number: 7, hash: Identifier(high: 3, low: 3))
        let administrator = grant(.administrator, in: county)
        let ended = Acceptance.upTo(Acceptance.Limit(end: end, adopted: [], left: []))
        #expect(try erasing([administrator], [revocation(in: county, ends: [end])]) == ended)
        let nothing = Acceptance.upTo(Acceptance.Limit(end: nil, adopted: [], left: []))
        #expect(try erasing([administrator], [revocation(in: county)]) == nothing)
        let supervisor = grant(.supervisor, in: county)
        #expect(try erasing([supervisor], [revocation(in: county, ends: [end])]) == .nothing)
    }

    @Test("Who goes on to work elsewhere erases no more than before the revocation")
    func demoted() throws {
        let end = LogEnd(log: log.log, number: 7, hash: Identifier(high: 3, low: 3))
        let grants = [grant(.administrator, in: village), grant(.supervisor, in: county)]
        #expect(
            try erasing(grants, [revocation(in: village, ends: [end])])
                == .upTo(Acceptance.Limit(end: end, adopted: [], left: [])))
    }
}
