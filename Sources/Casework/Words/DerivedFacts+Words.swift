extension DerivedFacts {
    /// One after another: categories, gaps, birthdays, the next visit.
    package var wordings: [Wording] {
        categories.map(\.wording) + gaps.map(\.wording) + transitions.map(\.wording)
            + [visitWording].compactMap { $0 }
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
