/// For how long a file is kept after what lets the time run. Data: a unit may state others, which
/// hold for it and for the units below it.
package struct RetentionRule: Hashable, Sendable {
    /// What lets the time run.
    package let reason: RetentionReason
    /// Full years from that day.
    package let years: Int
    /// From when the rule holds; nil for always.
    package let from: CalendarDay?
    /// Where the number comes from.
    package let basis: String

    /// Says for how many full years, from when on, and on what basis.
    package init(_ reason: RetentionReason, years: Int, from: CalendarDay? = nil, basis: String) {
        self.reason = reason
        self.years = years
        self.from = from
        self.basis = basis
    }

    /// What holds where no unit states anything. The law names no number: it asks for the shortest
    /// time that the purpose needs (个人信息保护法 art. 19). Three years are those in which most
    /// claims can be brought, for a minor's from the eighteenth birthday on (民法典 arts. 188, 191)
    /// [K]; after a move the unit that took the child over has the file.
    package static let standard = [
        RetentionRule(.majority, years: 3, basis: limitation),
        RetentionRule(.closing, years: 3, basis: limitation),
        RetentionRule(.death, years: 3, basis: limitation),
        RetentionRule(.move, years: 1, basis: "个人信息保护法第十九条"),
    ]
    private static let limitation = "个人信息保护法第十九条;民法典第一百八十八条、第一百九十一条"
}

extension [RetentionRule] {
    /// The rule for a reason on a day: of several the one that began last.
    func rule(for reason: RetentionReason, on day: CalendarDay) -> RetentionRule? {
        filter { $0.reason == reason && ($0.from ?? .earliest) <= day }
            .max { ($0.from ?? .earliest) < ($1.from ?? .earliest) }
    }
}
