import Records

/// Something that holds from a day on, until another on which it no longer does.
package struct Dated<What: Hashable & Sendable>: Hashable, Sendable {
    /// What holds.
    package let what: What
    /// The first day; nil if it always did.
    package let from: CalendarDay?
    /// The day on which it no longer holds; nil while it does.
    package let to: CalendarDay?

    /// Says what holds, and when.
    package init(_ what: What, from: CalendarDay? = nil, to: CalendarDay? = nil) {
        self.what = what
        self.from = from
        self.to = to
    }

    /// Reads an entry of a unit's collection of what it judges by.
    ///
    /// - Parameter what: nil for a value that says nothing here.
    init?(_ entry: Entry, _ what: (Value) -> What?) {
        guard let what = what(entry.value(EntryFieldNumber.Judging.what)) else { return nil }
        self.init(
            what, from: CalendarDay(entry.value(EntryFieldNumber.Judging.from)),
            to: CalendarDay(entry.value(EntryFieldNumber.Judging.to)))
    }

    /// Whether it holds on a day.
    package func holds(on day: CalendarDay) -> Bool {
        day.isIn(from, until: to)
    }
}

extension Array {
    /// What holds on a day: of several the one that began last, and of those that began on one day
    /// the last of the list; nil if none does.
    package func holding<What>(on day: CalendarDay) -> What? where Element == Dated<What> {
        filter { $0.holds(on: day) }.reduce(nil as Dated<What>?) { best, next in
            (best?.from ?? .earliest) > (next.from ?? .earliest) ? best : next
        }?.what
    }
}
