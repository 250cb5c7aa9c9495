import Testing

@testable import Sheets

@Suite("Ways of writing")
struct CellTextTests {
    @Test("full-width digits, letters and spaces become half-width, and the original stays")
    func halfWidth() {
        let text = CellText("\u{3000}１２０0599 2739Ｘａ，（\u{3000}")
        #expect(text.plain == "1200599 2739Xa，（")
        #expect(text.withoutSpaces == "12005992739Xa，（")
        #expect(text.original == "\u{3000}１２０0599 2739Ｘａ，（\u{3000}")
        #expect(CellText.halfWidth("（１）：", withPunctuation: true) == "(1):")
    }

    @Test("white space and invisible marks are taken off the ends only")
    func trimming() {
        #expect(CellText.trimmed("\u{FEFF} \u{3000}\t玉 𣵦罕\u{200B}\r\n") == "玉 𣵦罕")
        #expect(CellText.trimmed(" \u{3000}\u{200B}") == "" && CellText.isBlank("\u{3000}"))
        #expect(CellText.trimmed("e\u{301}") == "e\u{301}")
    }

    @Test(
        "the day is read from every common way of writing",
        arguments: [
            "2015-09-30", "2015/9/30", "2015.9.30", "20150930", "2015年9月30日", "2015年9月30号",
            "2015年9月30", "２０１５－０９－３０", "２０１５年９月３０日", "２０１５．９．３０", "2015-9-30 00:00:00",
            "2015/9/30 8:05", "2015-09-30T00:00:00", " 2015年 9月 30日\u{3000}", "2015–9–30",
            "2015. 9. 30",
            "２０１５／９／３０　００：００",
        ])
    func days(text: String) throws {
        let date = try WrittenDate(text)
        #expect(date.civil == CivilDate(year: 2015, month: 9, day: 30))
    }

    @Test(
        "a month without a day is a date without a day",
        arguments: ["2015年9月", "2015-09", "2015.9", "2015/9"])
    func months(text: String) throws {
        let date = try WrittenDate(text)
        #expect((date.year, date.month) == (2015, 9))
        #expect(date.day == nil && date.civil == nil)
    }

    @Test("numbers are serials of the workbook's epoch, or eight digits")
    func numbers() throws {
        let expected = CivilDate(year: 2015, month: 9, day: 30)
        #expect(try WrittenDate(.number(42277)).civil == expected)
        #expect(try WrittenDate(.number(42277.75)).civil == expected)
        #expect(try WrittenDate(.number(40815), epoch: .since1904).civil == expected)
        #expect(try WrittenDate(.number(20_150_930)).civil == expected)
        let date = try #require(expected)
        #expect(try WrittenDate(.date(date, secondOfDay: 5)).civil == expected)
    }

    @Test(
        "what is no date is refused with the reason",
        arguments: [
            ("不详", DateRefusal.notADate), ("2015-02-30", .noSuchDay), ("2015年13月1日", .noSuchDay),
            ("2015-0-1", .noSuchDay), ("20150229", .noSuchDay), ("15-9-30", .twoDigitYear),
            ("15年9月30日", .twoDigitYear), ("150930", .twoDigitYear), ("9/30/2015", .yearLast),
            ("2015", .incomplete), ("2015年", .incomplete), ("", .empty), ("\u{3000}", .empty),
            ("1815-09-30", .yearOutOfRange(1815)), ("2015-9/30", .notADate),
            ("2015-9-30-1", .notADate),
            ("2015-9-", .notADate), ("2015-9-30 25:00", .notADate), ("2015年9月日", .notADate),
            ("2015-9-030", .notADate), ("12015-9-30", .notADate), ("2015年9月30日生", .notADate),
            ("42277", .notADate), ("+2015-9-3", .notADate), ("2015-٩-30", .notADate),
            ("999901201503180001", .notADate),
        ])
    func refusals(text: String, expected: DateRefusal) {
        #expect(throws: expected) { try WrittenDate(text) }
    }

    @Test("numbers that are no date are refused")
    func refusedNumbers() {
        #expect(throws: DateRefusal.incomplete) { try WrittenDate(.number(2015.1)) }
        #expect(throws: DateRefusal.incomplete) { try WrittenDate(.number(2015)) }
        for number in [-1.0, 0, 60, 3_000_000, 1e300, .infinity, .nan] {
            #expect(throws: DateRefusal.self) { try WrittenDate(.number(number, digits: "")) }
        }
        #expect(throws: DateRefusal.noSuchDay) { try WrittenDate(.number(20_150_230)) }
        #expect(throws: DateRefusal.empty) { try WrittenDate(.empty) }
        #expect(throws: DateRefusal.notADate) { try WrittenDate(.boolean(true)) }
    }

    @Test("days since 1970 go there and back for every day of four centuries")
    func calendar() throws {
        var previous = try #require(CivilDate(year: 1799, month: 12, day: 31))
        for days in (previous.daysSince1970 + 1)...(previous.daysSince1970 + 150_000) {
            let date = try #require(CivilDate(daysSince1970: days))
            guard date.daysSince1970 == days, previous < date else {
                Issue.record("\(days) is \(date.written)")
                return
            }
            previous = date
        }
        #expect(CivilDate(daysSince1970: 0)?.written == "1970-01-01")
        #expect(CivilDate(daysSince1970: .min) == nil && CivilDate(daysSince1970: .max) == nil)
        #expect(previous.written == "2210-09-08")
    }
}
