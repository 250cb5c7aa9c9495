import Testing

@testable import Sheets

@Suite("Words for people")
struct WordsTests {
    private static let place = SheetPlace(part: "表一", row: 7, column: 1, offset: 99)

    private static let errors: [SheetError] = [
        .unreadable(path: "p", code: 2), .unwritable(path: "p", code: 28), .foreignKind(.empty),
        .foreignKind(.oldWorkbook), .foreignKind(.encrypted), .foreignKind(.binaryWorkbook),
        .foreignKind(.otherArchive), .foreignKind(.markup), .foreignKind(.document),
        .damagedArchive(part: "x", detail: "d"), .damagedArchive(part: nil, detail: "d"),
        .missingPart("x"), .noTable(sheet: "s"), .noHead(sheet: "s", row: 3),
        .writerRefused(detail: "d"), .tooLarge(.inflationRatio, limit: 250, place),
        .malformed(.order, place), .malformed(.encoding, place), .malformed(.unclosedQuote, place),
    ]

    @Test("every error says what is wrong and what to do, in both languages", arguments: errors)
    func wordsOfErrors(error: SheetError) {
        let chinese = error.words(in: .zh)
        let english = error.words(in: .en)
        #expect(chinese.what.unicodeScalars.contains { $0.value >= 0x4E00 })
        #expect(chinese.advice.hasSuffix("。") && english.advice.hasSuffix("."))
        #expect(english.what != chinese.what && !english.what.isEmpty)
    }

    @Test("a place is said as people find it")
    func places() {
        let error = SheetError.malformed(.order, WordsTests.place)
        #expect(error.words(in: .zh).what.hasSuffix("(“表一”,B7,第 99 字节)"))
        #expect(error.words(in: .en).what.hasSuffix(" (“表一”, B7, byte 99)"))
        #expect(SheetPlace(row: 3).words(in: .zh) == "(第 3 行)")
        #expect(SheetPlace().words(in: .en) == "")
    }

    @Test("refused dates and skipped rows have words in both languages")
    func reasons() {
        let refusals: [DateRefusal] = [
            .empty, .notADate, .noSuchDay, .twoDigitYear, .yearLast, .yearOutOfRange(1),
            .incomplete,
        ]
        for refusal in refusals {
            #expect(refusal.words(in: .zh) != refusal.words(in: .en))
        }
        #expect(SkipReason.total.words(in: .zh) == "合计")
        #expect(SkipReason.total.words(in: .en) == "total")
    }
}
