import Casework
import Testing

@testable import Simulator

@Suite("What the oracle expects of files that look alike") struct LikenessTests {
    @Test("The numbers that people write could have been given out, by the program and the oracle")
    func numbers() throws {
        for child in 0...Vocabulary.repeated {
            let number = Vocabulary.number(of: child)
            #expect(try IdentityNumber(number).text == number)
            #expect(ExpectedIdentity.canBeGivenOut(number))
        }
    }

    @Test(
        "A number with a wrong sign, digit, length or day of birth is none for the oracle",
        arguments: [
            "", "99990120150704001", "999901201507040015", "9999012015070400140",
            "99990120150704001X", "9999012015O7040014", "999901201513040014",
            "99990120150704????",
        ])
    func wrongNumbers(number: String) {
        #expect(ExpectedIdentity.canBeGivenOut("999901201507040014"))
        #expect(!ExpectedIdentity.canBeGivenOut(number))
    }

    @Test("Children of whom several files are begun differ in number")
    func distinctNumbers() {
        let numbers = (0...Vocabulary.repeated).map { Vocabulary.number(of: $0) }
        #expect(Set(numbers).count == numbers.count)
    }
}
