package import Records

/// When a part of a child's file was last confirmed (M09): by whoever wrote into it, or said that
/// it is still so. Derived from the changes, whose clocks may be wrong: a day that is doubted
/// confirms nothing.
package struct SectionStanding: Hashable, Sendable {
    /// Which part.
    package let section: FileSection
    /// Nil if nobody ever did.
    package let last: CalendarDay?
    /// By when it is to be confirmed again, or for the first time after the file was begun; nil if
    /// neither day is known.
    package let due: CalendarDay?

    /// Whether a cycle of visits has passed without anyone confirming it.
    package func isStale(on today: CalendarDay) -> Bool { due.map { $0 < today } ?? true }

    /// The standing of every section, in their order.
    ///
    /// - Parameters:
    ///   - record: all that is known of the child.
    ///   - files: the changes of each of its files.
    ///   - cycle: after which each is to be confirmed.
    ///   - today: what claims a later day confirms nothing.
    package static func all(
        of record: Record, _ files: [[(dot: Dot, change: Change)]], every cycle: VisitInterval,
        on today: CalendarDay
    ) -> [SectionStanding] {
        var days = ConfirmedDays(until: today)
        for changes in files { days.read(changes) }
        days.read(record)
        let begun = record.begun.map { CalendarDay(inChinaAt: $0) }
        return FileSection.all.map { section in
            let last = days.last(of: section)
            return SectionStanding(
                section: section, last: last, due: (last ?? begun).map(cycle.after))
        }
    }
}

extension VisitRule {
    /// How often the parts of a file are confirmed: "每月走访时进行更新" (S3), however often a child at
    /// high risk is visited.
    package func confirmation(risk: Int, categories: [Int]) -> VisitInterval {
        let interval = interval(risk: risk, categories: categories)
        return interval == high ? ordinary : interval
    }
}

/// The last day on which each field, or each section, was confirmed.
private struct ConfirmedDays {
    private let today: CalendarDay
    private var ofFields: [Int: CalendarDay] = [:]
    private var ofSections: [Int: CalendarDay] = [:]
    private var ofAll: CalendarDay?

    init(until today: CalendarDay) { self.today = today }

    /// Reads what the changes of one file wrote. What a file took over from another when the child
    /// moved was confirmed there.
    mutating func read(_ changes: [(dot: Dot, change: Change)]) {
        let moves = changes.filter { $0.change.takesOver }.map { ($0.dot.log, $0.change.time) }
        for (dot, change) in changes {
            guard !moves.contains(where: { $0 == (dot.log, change.time) }),
                ClockDoubt(claimed: change.time, after: nil, now: .max) == nil
            else { continue }
            let day = CalendarDay(inChinaAt: change.time)
            for case .some(let field) in change.operations.map(\.writtenField) {
                note(day, &ofFields[field])
            }
        }
    }

    /// Reads what people said outright.
    mutating func read(_ record: Record) {
        for entry in record.entries(of: ChildField.confirmations) where entry.isCurrent {
            guard let day = CalendarDay(entry.value(EntryFieldNumber.Confirmation.date)) else {
                continue
            }
            let section = Optional(entry.value(EntryFieldNumber.Confirmation.section)).code
            if section == 0 { note(day, &ofAll) } else { note(day, &ofSections[section]) }
        }
        for value in record.values(of: ChildField.lastConfirmed) {
            if let day = CalendarDay(value) { note(day, &ofAll) }
        }
    }

    private func note(_ day: CalendarDay, _ last: inout CalendarDay?) {
        guard day <= today else { return }
        last = max(last ?? day, day)
    }

    func last(of section: FileSection) -> CalendarDay? {
        let days = section.fields.compactMap { ofFields[$0] }
        return (days + [ofSections[section.number], ofAll].compactMap { $0 }).max()
    }
}

extension Change {
    /// Whether the change begins a file that continues another.
    fileprivate var takesOver: Bool {
        operations.contains { operation in
            guard case .add(ChildField.links, let fields, nil) = operation else { return false }
            return fields.contains {
                $0.number == EntryFieldNumber.Link.reason && $0.value == .integer(LinkReason.moved)
            }
        }
    }
}

extension Operation {
    /// The field that something was written into; nil for what takes an entry out, and for what
    /// only a newer program understands.
    fileprivate var writtenField: Int? { if case .remove = self { nil } else { field } }
}
