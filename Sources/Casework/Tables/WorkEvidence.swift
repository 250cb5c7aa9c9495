package import Records

/// What was done for children in a period (M73): to find out where help is needed, never to rank or
/// to pay by, for pay by counts brings invented visits.
package struct WorkEvidence: Hashable, Sendable {
    /// Visits of every tier on days of the period.
    package private(set) var visits = 0
    /// Children who had at least one.
    package private(set) var visitedChildren = 0
    /// Days from when a child was found to its first visit, where that visit was in the period.
    private var firstVisitDays: [Int] = []
    /// Days from what started a clock to its answer, where that came in the period.
    private var answerDays: [Int] = []

    /// Begins with nothing done.
    package init() {}

    /// Counts what was done for one child.
    ///
    /// - Parameters:
    ///   - found: when the child was found; nil if nobody knows.
    ///   - days: the period.
    package mutating func add(
        _ record: Record, found: CalendarDay?, in days: ClosedRange<CalendarDay>
    ) {
        let all = record.entries(of: ChildField.visits).filter(\.isCurrent)
            .compactMap { CalendarDay($0.value(VisitField.date)) }
        let count = all.count { days.contains($0) }
        visits += count
        visitedChildren += count > 0 ? 1 : 0
        if let first = all.min(), let found, days.contains(first) {
            firstVisitDays.append(first.days(past: found))
        }
        for clock in Clocks.of(record.kind) { add(record, clock, in: days) }
    }

    /// Counts the answers that one kind of clock asks for.
    mutating func add(_ record: Record, _ clock: Clock, in days: ClosedRange<CalendarDay>) {
        for entry in record.entries(of: clock.collection) where entry.isCurrent {
            guard let start = CalendarDay(entry.value(clock.start)),
                let answer = clock.answered(in: entry), days.contains(answer)
            else { continue }
            answerDays.append(answer.days(past: start))
        }
    }

    /// The middle one of the days from being found to the first visit; nil without any.
    package var medianDaysToFirstVisit: Int? { Self.median(firstVisitDays) }

    /// The middle one of the days that answers took; nil without any.
    package var medianDaysToAnswer: Int? { Self.median(answerDays) }

    private static func median(_ days: [Int]) -> Int? {
        days.isEmpty ? nil : days.sorted()[days.count / 2]
    }

    /// Adds what was done for other children.
    package static func += (left: inout WorkEvidence, right: WorkEvidence) {
        left.visits += right.visits
        left.visitedChildren += right.visitedChildren
        left.firstVisitDays += right.firstVisitDays
        left.answerDays += right.answerDays
    }
}

extension Clock {
    /// The day on which an entry says that what the clock asks for was done; nil where it names
    /// none, or it is not done.
    fileprivate func answered(in entry: Entry) -> CalendarDay? {
        stops.lazy.compactMap { stop in
            if case .filled(let field) = stop { CalendarDay(entry.value(field)) } else { nil }
        }.first
    }
}
