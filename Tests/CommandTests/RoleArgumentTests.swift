import Casework
import Testing
import Trust

@testable import Command

@Suite("Roles as arguments") struct RoleArgumentTests {
    @Test("Each role is explained beside the word by which it is given")
    func words() {
        #expect(Role.allValueDescriptions.keys.sorted() == Role.allValueStrings.sorted())
        for role in Role.allCases {
            let told = Role.allValueDescriptions["\(role)"]
            #expect(told == role.wording.chinese || told == role.wording.english)
            #expect(Role(argument: "\(role)") == role)
        }
    }
}
