import Casework
import Testing

@testable import Command

@Suite("Silent units") struct UnitContactTests {
    private static let day: Int64 = 86_400

    @Test("A unit is silent when its own rule says so, and not a second before")
    func ownRule() {
        let contact = { (now: Int64) in UnitContact(heard: 0, intervalDays: 30, now: now) }
        #expect(!contact(30 * Self.day).isSilent)
        #expect(contact(30 * Self.day + 1).isSilent)
    }

    @Test("Without a rule no silence is too long; with one, never heard of is")
    func noRule() {
        #expect(!UnitContact(heard: 0, intervalDays: 0, now: .max).isSilent)
        #expect(!UnitContact(heard: nil, intervalDays: 0, now: .max).isSilent)
        #expect(UnitContact(heard: nil, intervalDays: 30, now: 0).isSilent)
    }

    @Test("Any time and any interval that a peer claims can be judged")
    func extremes() {
        for days in [Int.min, -1, 1, .max] {
            let old = UnitContact(heard: .min, intervalDays: days, now: .max)
            let new = UnitContact(heard: .max, intervalDays: days, now: .min)
            #expect(old.isSilent == (days > 0) && !new.isSilent)
            #expect(!old.wording(now: .max).english.isEmpty)
        }
    }

    @Test("The words say since when and against which rule")
    func words() {
        let contact = UnitContact(heard: 0, intervalDays: 30, now: 40 * Self.day)
        #expect(contact.wording(now: 40 * Self.day).english == "40 days ago, more than 30 days")
        #expect(contact.wording(now: 40 * Self.day).chinese == "40天前,超过30天")
    }
}
