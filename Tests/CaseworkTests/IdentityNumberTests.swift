import Casework
import Testing

struct IdentityNumberTests {
    @Test(
        "The standard's own example and the numbers for tests are valid",
        arguments: [
            ("110105 19491231 002X", day(1949, 12, 31), false),
            ("999901201507040014", day(2015, 7, 4), true),
            ("99990120160229002X", day(2016, 2, 29), false),
            ("999901201201310034", day(2012, 1, 31), true),
        ])
    func valid(text: String, born: CalendarDay, isMale: Bool) throws {
        let number = try IdentityNumber(text)
        #expect(number.birthDay == born && number.isMale == isMale)
        #expect(number.text == text.filter { $0 != " " })
    }

    @Test("Full-width characters, spaces and a small x are the same number")
    func written() throws {
        let number = try IdentityNumber("１１0105 19491231 002x").text
        #expect(number.hasPrefix("110105") && number.hasSuffix("002X"))
    }

    @Test("Marks of writing direction that a chat program brings along are no part of the number")
    func invisible() throws {
        #expect(
            try IdentityNumber("\u{202D}999901201503180001\u{202C}\u{200E}").text
                == "999901201503180001")
    }

    @Test("Words in the place of a number, or within it, are not counted in bytes")
    func words() {
        #expect(throws: IdentityNumberFault.characters) { try IdentityNumber("不详") }
        #expect(throws: IdentityNumberFault.characters) {
            try IdentityNumber("99990120150318000号")
        }
    }

    @Test("Every other last character is refused and the right one is named")
    func checkCharacter() {
        for character in "0123456789" {
            #expect(
                throws: IdentityNumberFault.checkCharacter(
                    written: String(character), expected: "X")
            ) { try IdentityNumber("110105 19491231 002" + String(character)) }
        }
    }

    @Test("Every single wrong digit is noticed")
    func wrongDigits() throws {
        let digits = Array("999901201507040014")
        for place in 0..<17 {
            for digit in "0123456789" where digit != digits[place] {
                var wrong = digits
                wrong[place] = digit
                #expect(throws: IdentityNumberFault.self) { try IdentityNumber(String(wrong)) }
            }
        }
    }

    @Test(
        "What is not a number says why",
        arguments: [
            ("110105491231002", IdentityNumberFault.fifteenDigits),
            ("99990120150704001", .length(17)), ("", .length(0)),
            ("99990120150704A014", .characters), ("X99901201507040014", .characters),
            ("问奶奶", .characters), ("未上户口没有号", .characters),
            ("999901201502300016", .noSuchDay("20150230")),
        ])
    func faults(text: String, fault: IdentityNumberFault) {
        #expect(throws: fault) { try IdentityNumber(text) }
    }

    @Test("A birth date that is still to come is doubted on the day that is asked for")
    func future() throws {
        let identity = ChildDoubts.Identity(
            identityNumber: "999901201507040014", birthDate: nil, sex: nil)
        let early = ChildDoubts.ageChecks(identity, on: day(2015, 7, 3))
        #expect(
            early == [
                Warning(ChildField.identityNumber, .identityNumber(.bornLater(day(2015, 7, 4))))
            ])
        #expect(ChildDoubts.ageChecks(identity, on: day(2015, 7, 4)).isEmpty)
    }

    @Test("A masked number shows neither day of birth nor sex")
    func masked() {
        #expect(IdentityNumber.masked("999901201507040014") == "9999012015******14")
        #expect(IdentityNumber.masked("12345") == "*****")
    }
}
