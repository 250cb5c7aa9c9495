package import Records

/// One assessment of a child with what follows from it.
package struct Assessment: Hashable, Sendable {
    /// The entry that holds it.
    package let entry: EntryID
    /// The sheet, the answers, and what follows from them; no answers where what stands there
    /// cannot be read.
    package let result: AssessmentResult
    /// Nil where nobody wrote a day that is one.
    package let day: CalendarDay?
    /// The name as it was written; empty if none was.
    package let assessor: String
    /// The second person; empty as long as nobody reviewed it.
    package let reviewer: String
    /// The code of the change that entered the visit it belongs to (M20); empty if none is named.
    package let visit: String

    /// Reads an entry of a child's assessments.
    package init(_ entry: Entry) {
        self.entry = entry.id
        let value = { (field: Int) in Optional(entry.value(field)) }
        result = AssessmentResult(
            AssessmentSheets.sheet(value(EntryFieldNumber.Assessment.sheet).code),
            AssessmentAnswers(value(EntryFieldNumber.Assessment.answers)) ?? AssessmentAnswers([]))
        day = CalendarDay(value(EntryFieldNumber.Assessment.date))
        assessor = value(EntryFieldNumber.Assessment.assessor).text
        reviewer = value(EntryFieldNumber.Assessment.reviewer).text
        visit = value(EntryFieldNumber.Assessment.visit).text
    }

    /// By when the child is assessed by this sheet again; nil without sheet or day.
    package var next: CalendarDay? {
        guard let sheet = result.sheet, let day else { return nil }
        return sheet.schedule.deadline(from: day, by: .published).day
    }
}

extension Record {
    /// The assessments that count, by day.
    package var assessments: [Assessment] {
        currentEntries(of: ChildField.assessments).map { Assessment($0) }
    }

    /// The last of each sheet, by the sheets' numbers. Those of one day count by their names.
    package var latestAssessments: [Assessment] {
        let all = assessments
        return AssessmentSheets.all.compactMap { sheet in
            all.last { $0.result.sheet?.number == sheet.number }
        }
    }

    /// The level that the assessments propose: the gravest of the last ones; 0 if none does.
    package var assessedRisk: Int {
        guard !entries(of: ChildField.assessments).isEmpty else { return 0 }
        return latestAssessments.compactMap { $0.result.band?.risk }.max() ?? 0
    }
}

extension Record {
    /// The day of the visit at which an assessment was made (M20), also after the visit was
    /// corrected; nil if it names none that is here.
    package func visitDay(of assessment: Assessment) -> CalendarDay? {
        guard let code = RecordCode(assessment.visit) else { return nil }
        let all = entries(of: ChildField.visits)
        let found = all.first { entry in
            entry.isCurrent && chain(of: entry, in: all).contains { code.matches($0.dot) }
        }
        return found.flatMap { CalendarDay($0.value(VisitField.date)) }
    }

    /// An entry and those that it corrects, one by way of the other.
    private func chain(of entry: Entry, in all: [Entry]) -> [EntryID] {
        var (chain, next) = ([EntryID](), Entry?.some(entry))
        // A forged chain may lead back to itself; no honest one is longer than there are entries.
        for _ in all.indices {
            guard let entry = next else { break }
            chain.append(entry.id)
            next = entry.corrects.flatMap { id in all.first { $0.id == id } }
        }
        return chain
    }
}
