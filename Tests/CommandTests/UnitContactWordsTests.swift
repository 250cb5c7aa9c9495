import Casework
import Node
import Testing

@testable import Command

@Suite("Silent units in words") struct UnitContactWordsTests {
    @Test("M69 The words say since when and against which rule")
    func words() {
        let now: Int64 = 40 * 86_400
        let contact = UnitContact(heard: 0, intervalDays: 30, now: now)
        #expect(contact.wording(now: now).english == "40 days ago, more than 30 days")
        #expect(contact.wording(now: now).chinese == "40天前,超过30天")
        let daily = UnitContact(heard: 0, intervalDays: 1, now: now)
        #expect(daily.wording(now: now).english == "40 days ago, more than 1 day")
    }

    @Test("Any time that a peer claims has words")
    func extremes() {
        for heard in [Int64.min, .max] {
            let contact = UnitContact(heard: heard, intervalDays: .max, now: 0)
            #expect(!contact.wording(now: .max).english.isEmpty)
        }
    }
}
