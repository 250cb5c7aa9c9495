/// How far what was found about a child is dealt with: of its problems, or of its reports of
/// dangers.
enum WorkStanding {
    static let open = 1
    static let finished = 2

    /// - Parameters:
    ///   - count: how many there are in all.
    ///   - open: how many of them are not finished.
    /// - Returns: 0 where there are none.
    static func of(_ count: Int, open: Int) -> Int {
        if open > 0 { return self.open }
        return count > 0 ? finished : 0
    }
}
