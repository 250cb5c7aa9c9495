/// How long after one visit the next is due.
package enum VisitInterval: Hashable, Sendable {
    case days(Int)
    case months(Int)

    /// The day on which the next visit is due.
    package func after(_ day: CalendarDay) -> CalendarDay {
        switch self {
        case .days(let days): day.adding(days: days)
        case .months(let months): day.adding(months: months)
        }
    }

    /// Reads `7d` or `1m`; nil for anything else and for lengths out of reason.
    init?(_ written: some StringProtocol) {
        guard let count = Int(written.dropLast()), (1...366).contains(count) else { return nil }
        switch written.last {
        case "d": self = .days(count)
        case "m": self = .months(count)
        default: return nil
        }
    }

    /// As `init` reads it.
    package var description: String {
        switch self {
        case .days(let days): "\(days)d"
        case .months(let months): "\(months)m"
        }
    }
}
