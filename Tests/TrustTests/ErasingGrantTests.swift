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

    private func mayErase(_ grants: [Grant], _ revocations: [Revocation] = []) -> Bool {
        guard var book = GrantBook(root: root) else { return false }
        _ = book.add(Statements(grants: [below] + grants, revocations: revocations))
        return book.mayErase(
            LogDescription(
                unit: village, writer: person.publicKey, incarnation: 1, logClass: .own))
    }

    private func grant(_ role: Role, in unit: Identifier) -> Grant {
        Grant.issue(
            .person(role), key: person.publicKey, unit: unit,
            under: unit == county ? root : below, time: 1,
            with: unit == county ? countyKey : villageKey)
    }

    @Test("An administrator of the unit or of one above may, nobody else")
    func roles() {
        #expect(mayErase([grant(.administrator, in: village)]))
        #expect(mayErase([grant(.administrator, in: county)]))
        for role in [Role.worker, .supervisor, .assessor] {
            #expect(!mayErase([grant(role, in: county)]))
        }
        #expect(!mayErase([]))
    }

    @Test("Who was an administrator until a revocation may as far as the log counts")
    func revoked() {
        let grant = grant(.administrator, in: county)
        let revocation = Revocation.issue(
            of: person.publicKey, in: county, under: root, reason: "调离", ends: [], keeping: [],
            time: 2, with: countyKey)
        #expect(mayErase([grant], [revocation]))
        #expect(!mayErase([self.grant(.supervisor, in: county)], [revocation]))
    }
}
