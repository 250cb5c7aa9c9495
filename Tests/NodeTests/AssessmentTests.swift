import Casework
import Node
import Records
import Testing

/// Assessments of one child by people who do not know of each other (M15).
@Suite("Assessments after offline work") struct AssessmentTests {
    private let pair: Pair
    private let file: Dot
    private let sheet: AssessmentSheet
    private var village: Node { pair.village }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        file = try pair.village.addFile("测甲")
        sheet = try #require(AssessmentSheets.named("return-risk"))
        try pair.village.enrol(name: "周宁")
        try pair.township.enrol(name: "玉香")
        try pair.meet()
    }

    @discardableResult
    private func assess(
        _ answers: String, at node: Node, correcting number: String? = nil,
        _ more: [WrittenField] = []
    ) throws -> WrittenFile {
        let answers = try #require(AssessmentAnswers(written: answers))
        return try node.assess(
            try node.child(file), by: AssessmentResult(sheet, answers), more, correcting: number)
    }

    private func all(_ node: Node) throws -> [Assessment] {
        try node.child(file).record.assessments
    }

    private static let high = "1=2 2=2 3=2 4=2 5=2 6=2"
    private static let low = "1=0 2=0 3=0 4=0 5=0 6=0"

    @Test("M15 Who assesses and when is filled in; the level is proposed and the file left alone")
    func entered() throws {
        try assess(Self.high, at: village)
        let found = try #require(try all(village).first)
        #expect(found.assessor == "周宁" && found.day == village.today && found.reviewer.isEmpty)
        let summary = try village.summary(of: try village.child(file))
        #expect(summary.assessedRisk == RiskLevel.high && summary.risk == 0)
        #expect(try village.unitedChildren().first?.summary.assessedRisk == RiskLevel.high)
    }

    @Test("M15 Two assessments that were made apart both stay, and the graver level is proposed")
    func bothStay() throws {
        try assess(Self.low, at: village)
        let other = try #require(AssessmentSheets.named("lost-risk"))
        _ = try township.assess(
            try township.child(file),
            by: AssessmentResult(
                other, try #require(AssessmentAnswers(written: "1=1 2=1 3=1 4=0 5=0"))), [])
        try pair.meet()
        for node in [village, township] {
            #expect(try all(node).count == 2 && node.conflicts().cells.isEmpty)
            #expect(try node.child(file).record.assessedRisk == RiskLevel.medium)
        }
    }

    @Test("M15 Whoever assessed does not review it; a second person does")
    func secondPerson() throws {
        try assess(Self.high, at: village)
        #expect(throws: ChildFault.ownReview) {
            try village.reviewAssessment("1", of: try village.child(file), note: "")
        }
        #expect(throws: ChildFault.ownReview) {
            try village.addEntry(
                [WrittenField("reviewer", "别人")], to: try village.child(file),
                in: "assessments", correcting: "1")
        }
        try pair.meet()
        _ = try township.reviewAssessment("1", of: try township.child(file), note: "属实")
        try pair.meet()
        let reviewed = try #require(try all(village).first)
        #expect(try reviewed.reviewer == "玉香" && all(village).count == 1)
        #expect(reviewed.result.band?.risk == RiskLevel.high)
    }

    @Test("M15 Correcting the answers takes the review away, and is not done in one act with it")
    func correctedAfterReview() throws {
        try assess(Self.high, at: village)
        try pair.meet()
        _ = try township.reviewAssessment("1", of: try township.child(file), note: "")
        try pair.meet()
        #expect(throws: ChildFault.reviewOfOwnCorrection) {
            try assess(
                Self.low, at: township, correcting: "1", [WrittenField("reviewer", "另一人")])
        }
        try assess(Self.low, at: village, correcting: "1")
        let corrected = try #require(try all(village).first)
        #expect(corrected.reviewer.isEmpty && corrected.result.band?.risk == RiskLevel.low)
        try pair.meet()
        _ = try township.reviewAssessment("1", of: try township.child(file), note: "")
        #expect(try all(township).first?.reviewer == "玉香")
    }

    @Test("M15 A review of answers that were corrected meanwhile stands beside the correction")
    func reviewAgainstCorrection() throws {
        try assess(Self.high, at: village)
        try pair.meet()
        try assess(Self.low, at: village, correcting: "1")
        _ = try township.reviewAssessment("1", of: try township.child(file), note: "")
        try pair.meet()
        for node in [village, township] {
            let both = try all(node)
            #expect(both.count == 2)
            #expect(both.filter { $0.result.band?.risk == RiskLevel.low }.map(\.reviewer) == [""])
            let view = FileView(
                try node.child(file).record, on: node.today, role: .worker, .english,
                opensSealed: false, form: Forms.child, unitName: { _ in "" })
            let items = view.items(of: try #require(Forms.child[ChildField.assessments])).entries
            #expect(items.map(\.hasRival) == [true, true])
        }
    }
}
