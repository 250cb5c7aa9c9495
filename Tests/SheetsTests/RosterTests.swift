import Casework
import Foundation
import TestSupport
import Testing

@testable import Sheets

@Suite("Rosters as villages hand them in")
struct RosterTests {
    private static let headings = [
        "序号", "村(社区)", "姓名", "性别", "出生日期", "身份证号码", "户籍地址", "现居住地址", "困境类型",
        "父亲情况", "母亲情况", "实际监护人 / 姓名", "实际监护人 / 与儿童关系", "实际监护人 / 联系电话",
        "就学情况 / 学校", "就学情况 / 年级", "残疾 / 类别", "残疾 / 等级", "享受政策",
        "存在问题及需求", "风险等级", "排查时间", "排查人", "备注",
    ]

    @Test("the two-row head gives joined names", arguments: ExampleTables.villages)
    func head(village: String) throws {
        let table = try Roster.table(village)
        #expect(table.headRows == 3...4)
        #expect(table.headings.map(\.name) == RosterTests.headings)
        #expect(table.headings.map(\.column) == Array(0..<24))
    }

    @Test("every child is a record with its running number", arguments: ExampleTables.villages)
    func records(village: String) throws {
        let table = try Roster.table(village)
        let expected = try ExpectedRoster(of: village)
        #expect(table.records.map { $0[0].written } == (1...expected.rows).map { String($0) })
        #expect(table.titles[0] == "2026年\(expected.village)儿童排查情况表")
        #expect(table.titles[1].hasSuffix(expected.village))
        #expect(table.records.allSatisfy { $0[1] == .text(expected.village) })
    }

    @Test("what needs attention stands where it is expected", arguments: ExampleTables.villages)
    func attention(village: String) throws {
        let table = try Roster.table(village)
        for item in try ExpectedRoster(of: village).attention {
            let record = try #require(table.records.first { $0[0].written == String(item.row) })
            #expect(record[2] == .text(item.name))
            let names = ["联系电话": "实际监护人 / 联系电话"]
            let column = try Roster.column(names[item.field] ?? item.field, of: table)
            try check(item, record[column])
        }
    }

    private func check(_ item: ExpectedRoster.Attention, _ value: CellValue) throws {
        switch item.reason {
        case "stored as a number: digits lost":
            #expect(value.written.contains("e+"))
        case "full-width digits and a space: same number":
            let digits = WrittenText.key(value.written)
            #expect(digits.count == 11 && digits.hasPrefix("120"))
            #expect(value.written != digits)
        case "no number: allowed, child without hukou":
            #expect(value == .empty)
        case "not a date":
            #expect(day(value) == nil)
        case "character outside the BMP: must be kept exactly":
            #expect(value.written.unicodeScalars.contains("\u{23D66}"))
        default:
            #expect(!value.isBlank)
        }
    }

    @Test(
        "the blank row and the note are passed over and reported", arguments: ExampleTables.villages
    )
    func skipped(village: String) throws {
        let table = try Roster.table(village)
        let below = table.skipped.filter { $0.rows.lowerBound > 4 }
        #expect(below.map(\.reason) == [.blank, .note])
        #expect(below[1].texts[0].hasPrefix("注:"))
        let rows = table.records.map(\.row) + below.map(\.rows.lowerBound)
        #expect(rows.sorted() == Array(5..<(5 + rows.count)))
    }

    @Test(
        "every date of birth can be read, in all ways of writing", arguments: ExampleTables.villages
    )
    func dates(village: String) throws {
        let table = try Roster.table(village)
        let column = try Roster.column("出生日期", of: table)
        for record in table.records {
            let born = try #require(day(record[column]))
            #expect((2007...2026).contains(born.parts.year))
        }
    }

    private func day(_ value: CellValue) -> CalendarDay? {
        if case .date(let day, _) = value { day } else { WrittenDay.day(value.written) }
    }

    @Test("the township's ledger is read from GB18030 with its ID numbers as text")
    func ledger() throws {
        let table = try Roster.ledger()
        #expect(table.records.count == 79)
        #expect(table.headRows == 1...1)
        #expect(table.records.map { $0[0].written } == (1...79).map { String($0) })
        let column = try Roster.column("身份证号码", of: table)
        for record in table.records {
            #expect(record[column].written.utf8.count == 18)
            #expect(record[column].written.hasPrefix("999901"))
        }
    }

    @Test("a child in the ledger and in a roster has the same number")
    func sameChild() throws {
        let roster = try Roster.table("532801103217")
        let ledger = try Roster.ledger()
        let number = "999901201811222998"
        #expect(roster.records.count { $0[5].written == number } <= 1)
        #expect(ledger.records.filter { $0[5].written == number }.map { $0[0].written } == ["6"])
    }
}
