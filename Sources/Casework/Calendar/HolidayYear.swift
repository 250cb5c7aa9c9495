/// The days of one year that differ from the rule of weekdays, as an office entered them from the
/// yearly notice before a program knew them (M36), or from one of its own region.
package struct HolidayYear: Hashable, Sendable {
    /// Of the Gregorian calendar.
    package let year: Int
    /// Days off, sorted.
    package let off: [CalendarDay]
    /// Weekend days that are worked, sorted.
    package let worked: [CalendarDay]
    /// Whether people disagree about it, or something in it cannot be read: what is counted with it
    /// is provisional.
    package let isDoubtful: Bool

    package init(year: Int, off: [CalendarDay], worked: [CalendarDay], isDoubtful: Bool = false) {
        self.year = year
        self.off = off
        self.worked = worked
        self.isDoubtful = isDoubtful
    }

    /// The same year as two entries have it: all that either names, and doubtful unless they agree.
    func joined(with other: HolidayYear) -> HolidayYear {
        guard other.off != off || other.worked != worked else { return self }
        return HolidayYear(
            year: year, off: (off + other.off).sorted(), worked: (worked + other.worked).sorted(),
            isDoubtful: true)
    }
}

extension [HolidayYear] {
    /// The years, sorted, each once.
    var joined: [HolidayYear] {
        reduce(into: []) { years, next in
            if let place = years.firstIndex(where: { $0.year == next.year }) {
                years[place] = years[place].joined(with: next)
            } else {
                years.append(next)
            }
        }.sorted { $0.year < $1.year }
    }
}
