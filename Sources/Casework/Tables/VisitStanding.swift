/// How a child stands with its visits on the day of a table.
enum VisitStanding {
    static let never = 1
    static let late = 2
    static let onTime = 3
}
