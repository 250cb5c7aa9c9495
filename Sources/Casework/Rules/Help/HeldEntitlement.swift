import Records

/// A benefit that was decided for a child, as the register has it (M45).
package struct HeldEntitlement: Hashable, Sendable {
    /// By the code list of benefits.
    package let kind: Int
    /// The first month.
    package let from: CalendarMonth?
    /// The last month; nil while it lasts.
    package let to: CalendarMonth?
    /// The last month that was paid; nil if none was.
    package let paidThrough: CalendarMonth?

    init(
        kind: Int, from: CalendarMonth?, to: CalendarMonth?, paidThrough: CalendarMonth? = nil
    ) {
        self.kind = kind
        self.from = from
        self.to = to
        self.paidThrough = paidThrough
    }

    /// Reads an entry; nil where the kind stands in no list.
    init?(_ entry: Entry) {
        typealias Number = EntryFieldNumber.Entitlement
        let kind = entry.code(Number.kind)
        guard kind != 0 else { return nil }
        self.init(
            kind: kind, from: entry.month(Number.from), to: entry.month(Number.to),
            paidThrough: entry.month(Number.paidThrough))
    }

    /// Whether it has not ended before a month; one that begins later is on its way.
    func isDue(in month: CalendarMonth) -> Bool { to.map { $0 >= month } ?? true }

    /// Whether it has begun by a month and has not ended before it.
    func isHeld(in month: CalendarMonth) -> Bool {
        isDue(in: month) && (from.map { $0 <= month } ?? true)
    }

    /// The first month in which both are due; nil if there is none.
    func overlap(with other: HeldEntitlement) -> CalendarMonth? {
        guard let first = [from, other.from].compactMap({ $0 }).max() else { return nil }
        return isDue(in: first) && other.isDue(in: first) ? first : nil
    }

    /// Whether the month before last should have been paid and is not noted as paid: money comes
    /// once a month, and word of it later (按时足额发放).
    func isBehind(in month: CalendarMonth) -> Bool {
        guard Benefit.isMonthly(kind), let before = month.adding(months: -2), let from,
            from <= before
        else { return false }
        guard let paidThrough else { return true }
        return paidThrough < min(before, to ?? before)
    }
}
