extension DerivedFacts {
    /// One after another: categories, gaps, birthdays, the next visit.
    package var wordings: [Wording] {
        categories.map(\.wording) + gaps.map(\.wording) + transitions.map(\.wording)
            + [visitWording, followUpWording, neighbourWording].compactMap { $0 }
            + assessments.map(\.wording)
            + (isUnassessed ? [Wording("高风险,尚未评估", "at high risk, and never assessed")] : [])
    }

    private var followUpWording: Wording? {
        nextFollowUp.map { Wording("下次跟踪回访 \($0)", "next follow-up \($0)") }
    }

    private var neighbourWording: Wording? {
        lastNeighbour.map { Wording("邻里最近联系 \($0)", "last contact of a neighbour \($0)") }
    }

    private var visitWording: Wording? {
        nextVisit.map { visit in
            let isLate = overdueDays > 0
            return Wording(
                "下次走访 \(visit.wording.chinese)" + (isLate ? ",逾期\(overdueDays)天" : ""),
                "next visit \(visit.wording.english)"
                    + (isLate ? ", " + overdueDays.counted("day", "days") + " late" : ""))
        }
    }
}
