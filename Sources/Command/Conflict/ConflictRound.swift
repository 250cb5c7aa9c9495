import Casework

/// Many conflicts that are dealt with at once: first planned, then carried out, all or none.
protocol ConflictRound {
    /// How many are, or would be, dealt with.
    var count: Int { get }
    /// What is asked before it is carried out.
    var question: Wording { get }
    var json: JSON { get }
    func write(to page: inout Page)
    mutating func carryOut() throws
}
