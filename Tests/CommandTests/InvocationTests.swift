import Casework
import Testing

@testable import Command

@Suite("The language of a call") struct InvocationTests {
    private func language(_ arguments: [String], _ variables: [String: String] = [:]) -> Language {
        Invocation(["hamlet"] + arguments) { variables[$0] }.language
    }

    @Test("It is Chinese unless something says otherwise")
    func unsaid() {
        #expect(language(["status"]) == .chinese)
        #expect(language(["status"], ["LANG": "C.UTF-8"]) == .chinese)
        #expect(language(["status"], ["LANG": "fr_FR.UTF-8"]) == .chinese)
    }

    @Test("An argument outranks HAMLET_LANG, which outranks the system's language")
    func order() {
        #expect(language([], ["LANG": "en_GB.UTF-8"]) == .english)
        #expect(language([], ["HAMLET_LANG": "zh", "LANG": "en_US"]) == .chinese)
        #expect(language(["--lang", "en"], ["HAMLET_LANG": "zh"]) == .english)
        #expect(language(["status", "--lang=en"]) == .english)
    }

    @Test("What follows two dashes is no option")
    func operands() {
        let invocation = Invocation(["hamlet", "x", "--", "--json", "--lang=en"]) { _ in nil }
        #expect(!invocation.wantsJSON)
        #expect(invocation.language == .chinese)
        #expect(Invocation(["hamlet", "--json"]) { _ in nil }.wantsJSON)
    }
}
