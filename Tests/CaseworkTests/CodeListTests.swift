import Casework
import Testing

struct CodeListTests {
    static let all =
        [
            CodeLists.sex, CodeLists.documentKind, CodeLists.hukouKind, CodeLists.discovery,
            CodeLists.risk, CodeLists.status, CodeLists.closing, CodeLists.circumstance,
            CodeLists.relation, CodeLists.guardianship, CodeLists.custodyStep,
            CodeLists.schoolState,
            CodeLists.schoolAbsence, CodeLists.grade, CodeLists.health,
            CodeLists.disabilityCategory,
            CodeLists.disabilityGrade, CodeLists.category, CodeLists.benefit, CodeLists.need,
            CodeLists.place, CodeLists.tier, CodeLists.living, CodeLists.unitLevel, CodeLists.post,
            CodeLists.link, CodeLists.linkReason,
        ] + help + dangers + placements

    private static let help = [
        CodeLists.department, CodeLists.referralSubject, CodeLists.referralState,
        CodeLists.measureState, CodeLists.applicationState, CodeLists.entitlementEnding,
        CodeLists.gapReason, CodeLists.consentMatter, CodeLists.consentMeans,
        CodeLists.careFamilyKind, CodeLists.careFamilyCheck, CodeLists.benefitRelation,
        CodeLists.benefitPack, CodeLists.schoolSupport,
    ]

    private static let placements = [
        CodeLists.custodyAuthority, CodeLists.placementState, CodeLists.placementMode,
        CodeLists.placementPlace, CodeLists.carerCheck, CodeLists.placementEnd,
        CodeLists.returnState, CodeLists.returnHandover, CodeLists.registrationState,
    ]

    private static let dangers = [
        CodeLists.danger, CodeLists.dangerPath, CodeLists.severity, CodeLists.crisis,
        CodeLists.incident, CodeLists.reportState, CodeLists.responseLevel,
        CodeLists.reportReceiver, CodeLists.means, CodeLists.reportStep, CodeLists.reportResult,
        CodeLists.shelter, CodeLists.hotlineChannel, CodeLists.hotlineMatter,
        CodeLists.intakeState, CodeLists.complaintMatter, CodeLists.schoolNotice,
        CodeLists.schoolReturn,
    ]

    @Test(
        "No two codes of a list share a number or a name, and every name finds its code",
        arguments: all)
    func unique(list: CodeList) {
        #expect(Set(list.codes.map(\.number)).count == list.codes.count)
        #expect(list.codes.allSatisfy { $0.number > 0 })
        for code in list.codes {
            let names =
                [code.label.chinese, code.label.english] + code.otherNames + code.olderNames
            for name in names {
                #expect(list.find(name)?.code.number == code.number, "\(list.name): \(name)")
            }
            #expect(code.olderNames.allSatisfy { list.find($0)?.isOlderName == true })
        }
    }

    @Test(
        "Several names in one cell are read, whatever parts them",
        arguments: [
            "孤儿、重残", "孤儿,重残", "孤儿,重残", "孤儿;重残", "孤儿/重残", "孤儿 重残", "孤儿 重残", " 孤儿、 重残 、孤儿",
        ])
    func several(written: String) {
        let reading = CodeLists.category.read(written)
        #expect(reading.codes == [1, 3] && reading.unlisted.isEmpty && reading.olderNames.isEmpty)
    }

    @Test("An older name is read as the present code and named")
    func older() {
        let reading = CodeLists.category.read("事实孤儿/重残")
        #expect(reading.codes == [2, 3])
        #expect(reading.olderNames.map(\.written) == ["事实孤儿"])
        #expect(reading.olderNames.map(\.label.chinese) == ["事实无人抚养"])
    }

    @Test("What is not in the list is kept whole, beside what is")
    func unlisted() {
        let reading = CodeLists.category.read("特困、孤儿、别的 情况")
        #expect(reading.codes == [1] && reading.unlisted == ["特困", "别的 情况"])
    }

    @Test(
        "Words for nothing, and a hidden code, are nothing",
        arguments: ["无", "", " ", "-", "(保密)", "（保密）"])
    func nothing(written: String) {
        #expect(CodeLists.category.read(written) == CodeReading())
    }

    @Test("A sealed code's name never comes out as a label")
    func sealed() {
        #expect(CodeLists.category.label(8) == CodeList.sealedWording)
        #expect(CodeLists.circumstance.label(8) == CodeList.sealedWording)
        #expect(CodeLists.category.label(1).chinese == "孤儿")
    }
}
