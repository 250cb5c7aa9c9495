import Testing

@testable import Command

@Suite("Settings") struct SettingTests {
    @Test("A setting parts at its first sign, full-width or not; its value may be empty")
    func parts() {
        #expect(Setting(argument: "risk=高")?.field == "risk")
        #expect(Setting(argument: "风险等级\u{FF1D}高")?.value == "高")
        #expect(Setting(argument: "备注=a=b")?.value == "a=b")
        #expect(Setting(argument: "备注=")?.value == "")
    }

    @Test("A text without a sign, or without a name before it, is no setting")
    func refused() {
        #expect(Setting(argument: "风险等级") == nil)
        #expect(Setting(argument: "=高") == nil)
        #expect(Setting(argument: "") == nil)
    }
}
