import Casework
import Records
import Testing

struct FieldParseTests {
    private func parse(_ number: Int, _ written: String) throws -> ParsedText {
        try #require(Forms.child[number]).parse(written)
    }

    @Test(
        "A day is read in every way in which people write it",
        arguments: [
            "2012-03-04", "2012/3/4", "2012年3月4日", "2012.3.4", "20120304", "２０１２年３月４日",
            "2012 年 3 月 4 日",
            "2012-3-4 00:00:00", " 2012/03/04 ", "2012年03月04号", "2012–3–4", "2012—03—04",
        ])
    func days(written: String) throws {
        let parsed = try parse(ChildField.birthDate, written)
        #expect(parsed.value == day(2012, 3, 4).value && parsed.warnings.isEmpty)
    }

    @Test(
        "What is not a day is kept as it was written, with a doubt",
        arguments: [
            "上月", "2023-02-29", "12-3-4", "2012年", "2012-13-01", "2012-3-4-5x", "3月4日",
            "2015.3.18-20",
        ])
    func notDays(written: String) throws {
        let parsed = try parse(ChildField.surveyDate, written)
        #expect(parsed.value == .text(written))
        #expect(parsed.warnings == [Warning(ChildField.surveyDate, .notADay(written))])
        #expect(parsed.warnings[0].level == .doubt)
    }

    @Test("A bare number in a spreadsheet is a day counted from its beginning, with a note")
    func serial() throws {
        let parsed = try parse(ChildField.birthDate, "44719")
        #expect(parsed.value == day(2022, 6, 7).value && parsed.warnings.map(\.level) == [.note])
    }

    @Test(
        "A month is one number, also from a whole day",
        arguments: ["2026-09", "2026年9月", "202609", "2026.9", "2026-09-15"])
    func months(written: String) throws {
        #expect(try parse(ChildField.fatherSince, written).value == .integer(202609))
    }

    @Test("Full-width digits and spaces in a telephone number are the same number, with a note")
    func phone() throws {
        let parsed = try parse(ChildField.guardianPhone, "１２０0599 2739")
        #expect(parsed.value == .text("12005992739") && parsed.warnings.map(\.level) == [.note])
        #expect(try parse(ChildField.guardianPhone, "12005992739").warnings.isEmpty)
        #expect(
            try parse(ChildField.guardianPhone, "1.2005992739e+10").value == .text("12005992739"))
        #expect(try parse(ChildField.guardianPhone, "问村长").warnings.map(\.level) == [.doubt])
    }

    @Test(
        "An identity number that a spreadsheet cut keeps its fourteen sure digits",
        arguments: [
            "9.99901201012111e+17", "9.9990120101211E+17",
        ])
    func lostDigits(written: String) throws {
        let parsed = try parse(ChildField.identityNumber, written)
        #expect(parsed.value == .text("99990120101211????"))
        #expect(parsed.warnings.map(\.matter) == [.digitsLost(kept: "99990120101211")])
        let again = try parse(ChildField.identityNumber, "99990120101211????")
        #expect(again == parsed)
    }

    @Test("A name is kept byte for byte: decomposed letters, rare characters, middle dots")
    func names() throws {
        for name in ["玉𣵦罕", "艾则孜·帕提曼", "Zoe\u{301}", "㐀㐁"] {
            let parsed = try parse(ChildField.name, name)
            #expect(parsed.value == .text(name))
            #expect(parsed.warnings.allSatisfy { $0.level == .note })
        }
        #expect(try parse(ChildField.name, "玉𣵦罕").warnings.map(\.matter) == [.rareCharacter])
        #expect(try parse(ChildField.name, "艾则孜·帕提曼").warnings.map(\.matter) == [.middleDot])
    }

    @Test("A set keeps what is not in its list under a number of its own, with a doubt")
    func unlisted() throws {
        let parsed = try parse(ChildField.categories, "特困")
        #expect(parsed.content == .elements([.init(0, SetFact(basis: "特困"))]))
        #expect(parsed.warnings.map(\.matter) == [.notInCodeList(["特困"])])
        let needs = try parse(ChildField.needs, "厌学、屋顶漏雨")
        #expect(needs.content == .elements([.init(0, SetFact(basis: "屋顶漏雨")), .init(1)]))
        #expect(needs.warnings.isEmpty, "an open list takes any words")
    }

    @Test("Several codes for a single one, and yes in no words, are kept with a doubt")
    func single() throws {
        #expect(try parse(ChildField.risk, "高、中").value == .text("高、中"))
        #expect(try parse(ChildField.risk, "高").value == .integer(3))
        #expect(try parse(ChildField.risk, "很高").warnings.map(\.level) == [.doubt])
        #expect(try parse(ChildField.isBoarding, "是").value == .boolean(true))
        #expect(try parse(ChildField.isBoarding, "有时").warnings.map(\.level) == [.doubt])
        #expect(try parse(ChildField.householdSize, "４").value == .integer(4))
        #expect(try parse(ChildField.householdSize, "400").warnings.map(\.level) == [.doubt])
    }

    @Test("Only what cannot be stored is refused")
    func refused() {
        #expect(throws: FieldRefusal.tooLong(field: ChildField.name, characters: 61, most: 60)) {
            try parse(ChildField.name, String(repeating: "云", count: 61))
        }
        #expect(throws: FieldRefusal.isCollection(field: ChildField.visits)) {
            try parse(ChildField.visits, "昨天")
        }
        #expect(throws: FieldRefusal.unknownField("幸运数字")) { try Forms.child.require("幸运数字") }
        #expect(throws: FieldRefusal.forbiddenField("民族", .ethnicity)) {
            try Forms.child.require("民族")
        }
        let custody = Forms.child[ChildField.custody]
        #expect(throws: FieldRefusal.notAllowed(field: ChildField.custody, .assessor)) {
            try Forms.child.check(try #require(custody), isWritableBy: .assessor)
        }
    }

    @Test(
        "A text that names the sealed infection is doubted",
        arguments: [ChildField.remarks, ChildField.school])
    func sealedWord(field: Int) throws {
        #expect(try parse(field, "HIV阳性").warnings.map(\.matter) == [.sealedWord])
    }

    @Test(
        "What is shown is read back as the same value",
        arguments: [
            (ChildField.birthDate, "2012-03-04"), (ChildField.risk, "高"),
            (ChildField.isBoarding, "是"),
            (ChildField.fatherSince, "2026-09"), (ChildField.householdSize, "4"),
            (ChildField.grade, "初一"),
            (ChildField.surveyDate, "上月"), (ChildField.identityNumber, "99990120101211????"),
            (ChildField.fatherCircumstance, "服刑"),
        ])
    func shown(number: Int, written: String) throws {
        let field = try #require(Forms.child[number])
        let value = try field.parse(written).value
        for language in Language.allCases {
            let shown = field.text(of: value, in: language, opensSealed: true)
            #expect(try field.parse(shown).value == value)
        }
        #expect(field.text(of: value, in: .chinese, opensSealed: true) == written)
    }

    @Test("A sealed code is shown by a general word unless it may be opened")
    func sealed() throws {
        let field = try #require(Forms.child[ChildField.fatherCircumstance])
        #expect(field.text(of: .integer(8), in: .chinese) == "(保密)")
        #expect(try field.parse("(保密)").content.isBlank)
    }
}
