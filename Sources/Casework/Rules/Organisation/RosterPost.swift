import Records

/// Someone in the roster of a unit (M63).
package struct RosterPost: Hashable, Sendable {
    /// As the roster has it; while people disagree about a field, nothing of it.
    package let name: String
    /// By the code list of posts; 0 where none is named.
    package let post: Int
    /// Empty where none is named.
    package let phone: String
    /// Whose work the person took over; empty where nobody's is named.
    package let predecessor: String

    package init(name: String, post: Int, phone: String = "", predecessor: String = "") {
        self.name = name
        self.post = post
        self.phone = phone
        self.predecessor = predecessor
    }

    /// Everyone who is or was in a roster, with the days. Who ends a post on different days by
    /// different writers has left it on the first of them: so a gap is rather seen than not.
    static func all(of record: Record) -> [Dated<RosterPost>] {
        typealias Number = EntryFieldNumber.Post
        return record.currentEntries(of: UnitForm.roster).map { entry in
            let text = { Optional(entry.value($0)).text }
            let ends = entry[Number.to]?.live.compactMap { CalendarDay($0.value) } ?? []
            return Dated(
                RosterPost(
                    name: text(Number.name), post: Optional(entry.value(Number.post)).code,
                    phone: text(Number.phone), predecessor: text(Number.tookOver)),
                from: CalendarDay(entry.value(Number.from)), to: ends.min())
        }
    }
}
