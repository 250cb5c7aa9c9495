import Casework
import Records
import Testing
import Wire

struct WordsTests {
    private let fault = IdentityNumberFault.checkCharacter(written: "1", expected: "X")

    private let dots = [Dot(log: Identifier(high: 0, low: 1), number: 1)]

    private var matters: [WarningMatter] {
        let born = day(2015, 3, 18)
        let older = CodeLists.category.read("事实孤儿").olderNames
        return [
            .identityNumber(fault), .birthDateDisagrees(identityNumber: born),
            .sexDisagrees(identityNumber: 1), .digitsLost(kept: "9999"), .noIdentityNumber,
            .notADay("上月"), .serialNumberRead(born), .adult(age: 19), .bornLater,
            .notInCodeList(["特困"]), .unknownCode(4711), .severalForOne([Wording("一", "one")]),
            .severalCodes([Wording("一", "one")], olderNames: older),
            .normalised(written: "１"), .unusualNumber, .notANumber("x"), .notYesOrNo("x"),
            .repeatedInSheet(row: 1, differing: []), .repeatedInSheet(row: 1, differing: [1]),
            .claimedInSheet(row: 1, unitName: "曼兵"), .middleDot, .rareCharacter, .sealedWord,
            .afterToday, .beforeBirth, .secondOfDay, .notAVisitRule("随便"), .notARulePack("随便"),
            .endsBeforeBeginning(born), .emptied,
            .restoredOutsideWindow(revoked: born), .carerUnfit, .returnNotSeen,
            .registrationNotBegun, .registeredWithoutNumber,
            .notAnswers("x"), .unfitAnswers([1]),
            .missingAnswers([1, 2]), .dayToCome, .riskDisagrees(assessed: 3),
            .widerCategory(name: "留守流动", [Wording("一", "one")]),
        ]
    }

    private let refusals: [FieldRefusal] = [
        .unknownField("x"), .forbiddenField("x", .religion),
        .tooLong(field: 1, characters: 2, most: 1), .missing(field: 1), .isCollection(field: 5),
        .isNotCollection(field: 1), .noSuchEntry(field: 5), .conflicted(field: 7),
        .notAllowed(field: 1, .assessor), .notAnEnd(status: 1), .linkToItself,
        .mayNotRead(field: 56, .worker), .writtenByProgram(field: 61), .notByHand(field: 7),
        .alreadyInSet(field: 6, code: 1), .notADay(field: 1, "上月"),
        .givenTwice(field: 1), .otherKind(field: 1, "x"),
        .stepNotAllowed(field: 87, Wording("已办结", "done"), .worker),
        .secondPersonNeeded(field: 87),
        .ladder(.unknownStep), .ladder(.notForRole(step: 5, .worker)),
        .ladder(.wrongAuthority(step: 6)), .ladder(.skips(from: 0, to: 3)),
    ]

    private var structural: [StructuralConflict] {
        [
            .twoFiles(identityNumber: "x", files: dots),
            .claimedByUnits(identityNumber: "x", files: dots),
            .sharedNumber(identityNumber: "x", files: dots), .probablySameChild(files: dots),
            .editedAfterClosing(file: dots[0]), .disputedIdentity(files: dots),
        ]
    }

    private var keys: [MatchKey] {
        let born = day(2015, 3, 18)
        return [
            .identityNumber("999901201503180001"), .partialNumber("99990120150318", name: "x"),
            .person(name: "x", born: born, guardian: "y"), .nameAndBirth(name: "x", born: born),
        ]
    }

    private var acts: [FileEvent.Act] {
        [
            .began, .movedHere(from: dots[0]), .movedAway(to: dots[0]), .closed, .reopened,
            .foundSame(as: dots[0]), .foundDifferent(from: dots[0]), .editedAfterClosing,
        ]
    }

    private var doubts: [SurveyDoubt] {
        [
            .noName, .unknownUnit("x"), .unknownUnit(""), .sameNameAndBirth(files: dots),
            .sameName(files: dots), .codeOfAnother(file: dots[0]),
            .numberOfAnother(files: dots), .numberOfRow(5), .severalFiles(dots),
            .closed(files: dots),
        ]
    }

    private var all: [Wording] {
        matters.map(\.wording) + refusals.map { $0.wording(in: Forms.child) }
            + structural.map(\.wording) + keys.map(\.wording) + acts.map(\.wording)
            + doubts.map(\.wording)
            + ForbiddenSubject.allCases.map(\.refusal) + FormRole.allCases.map(\.wording)
            + Sensitivity.allCases.map(\.wording) + Warning.Level.allCases.map(\.wording)
    }

    @Test("Everything that can be said is said in both languages, and no two things alike")
    func both() {
        for wording in all {
            #expect(!wording.chinese.isEmpty && !wording.english.isEmpty)
            #expect(wording.english.utf8.count > 2 && wording.chinese != wording.english)
        }
        #expect(Set(all.map(\.chinese)).count == all.count)
        #expect(Set(all.map(\.english)).count == all.count)
    }

    @Test(
        "Every heading and label stands in both languages",
        arguments: Forms.all)
    func labels(form: Form) {
        for field in form.fields + form.fields.flatMap(\.entryFields) {
            #expect(!field.label[.chinese].isEmpty && !field.label[.english].isEmpty)
            #expect(field.label.english.utf8.allSatisfy { $0 < 0x80 }, "\(field.name)")
        }
    }

    @Test("Identity numbers are masked in words")
    func masked() {
        let conflict = StructuralConflict.twoFiles(identityNumber: "999901201507040014", files: [])
        #expect(!conflict.wording.chinese.contains("999901201507040014"))
        #expect(conflict.wording.english.contains("9999012015******14"))
    }
}
