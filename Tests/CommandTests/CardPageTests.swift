import Casework
import Node
import Testing

@testable import Command

@Suite("The contact card") struct CardPageTests {
    private func page(_ child: String) throws -> CardPage {
        let card = ContactCard(
            child: child, code: "7K3QX-12-2", unit: "甲村",
            persons: [
                .init(
                    name: "周宁", post: Wording("儿童主任", "director"), unit: "甲村", phone: "12000000001")
            ], hotlines: [.init(name: "未保站", phone: "12000000002", hours: "全天")])
        let today = try #require(CalendarDay(year: 2026, month: 3, day: 4))
        return CardPage(card: card, person: "周宁", today: today, language: .chinese)
    }

    @Test("M06 The page holds all that the card says, who printed it and when, and loads nothing")
    func html() throws {
        let html = try page("测甲").html
        for text in ["测甲", "周宁", "12000000001", "未保站", "12000000002", "2026-03-04", "A6"] {
            #expect(html.contains(text), "\(text)")
        }
        #expect(
            !html.contains("http://") && !html.contains("https://") && !html.contains("<script"))
    }

    @Test("M06 What a name holds is text on the page, never markup")
    func escaped() throws {
        let html = try page("<script>\"&").html
        #expect(html.contains("&lt;script&gt;&quot;&amp;") && !html.contains("<script"))
    }
}
