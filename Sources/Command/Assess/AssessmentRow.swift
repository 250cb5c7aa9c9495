import Casework
import Node
import Records

/// One assessment of a list.
struct AssessmentRow {
    /// By which people name it.
    let number: Int
    let assessment: Assessment
    /// Of the visit at which it was made.
    let visitDay: CalendarDay?
    /// Whether no later one by the same sheet took its place.
    let isLatest: Bool
    let names: Names

    /// The assessments of a child that count, as lists number them.
    static func all(of file: ChildFile, _ names: Names) -> [AssessmentRow] {
        let latest = file.record.latestAssessments.map(\.entry)
        return file.record.assessments.enumerated().map { place, assessment in
            AssessmentRow(
                number: place + 1, assessment: assessment,
                visitDay: file.record.visitDay(of: assessment),
                isLatest: latest.contains(assessment.entry), names: names)
        }
    }

    private var result: AssessmentResult { assessment.result }
    private var next: CalendarDay? { isLatest ? assessment.next : nil }

    func write(to page: inout Page) {
        let title = result.sheet?.title ?? Wording("评估", "assessment")
        let day = assessment.day?.description ?? "?"
        page.line(
            "\(number)  \(day)  \(title.chinese):\(result.wording.chinese)",
            "\(number)  \(day)  \(title.english): \(result.wording.english)")
        page.line(people, indent: 4)
        if let next { page.line("下次评估:\(next)", "next by: \(next)", indent: 4) }
    }

    private var people: Wording {
        let assessor = assessment.assessor.isEmpty ? "?" : assessment.assessor
        let reviewer = assessment.reviewer
        let visit = visitDay.map { Wording(",\($0) 走访时", ", at the visit of \($0)") }
        return Wording(
            "评估人 \(assessor)" + (reviewer.isEmpty ? ",未复核" : ",复核人 \(reviewer)")
                + (visit?.chinese ?? ""),
            "assessed by \(assessor), "
                + (reviewer.isEmpty ? "not reviewed" : "reviewed by \(reviewer)")
                + (visit?.english ?? ""))
    }

    var json: JSON {
        let language = names.language
        return [
            "number": JSON(number), "entry": .string(assessment.entry.dot.code),
            "day": JSON(assessment.day?.description), "sheet": JSON(result.sheet?.name),
            "title": JSON(result.sheet?.title[language]),
            "points": .string(result.figure.description),
            "most": JSON(result.sheet?.most.description),
            "level": JSON(result.band?.label[language]),
            "risk": JSON(result.band.map { CodeLists.risk.label($0.risk)[language] }),
            "acting": JSON(result.band?.acting?[language]),
            "triggers": .array(result.triggers.map { .string($0.label[language]) }),
            "reasons": .array(result.reasons.map { .string($0.label[language]) }),
            "missing": .array(result.missing.map { JSON($0.number) }),
            "answers": .array(result.answers.all.map { json($0) }),
            "assessor": .string(assessment.assessor), "reviewer": .string(assessment.reviewer),
            "visit": JSON(visitDay?.description), "latest": .bool(isLatest),
            "next": JSON(next?.description),
        ]
    }

    private func json(_ answer: AssessmentAnswers.Answer) -> JSON {
        let item = result.sheet?.items.first { $0.number == answer.item }?.label
        let trigger = result.sheet?.triggers.first { $0.number == answer.item }?.label
        return [
            "item": JSON(answer.item), "label": JSON((item ?? trigger)?[names.language]),
            "points": .string(answer.points.description),
        ]
    }
}
