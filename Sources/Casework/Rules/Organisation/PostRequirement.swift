import Records

/// How many people a unit of some level must have in a post (M62).
package struct PostRequirement: Hashable, Sendable {
    /// How many can be asked for; of none, nobody need be there.
    static let counts: ClosedRange<Int64> = 0...50

    /// By the code list of levels.
    package let level: Int
    /// By the code list of posts.
    package let post: Int
    /// At least so many.
    package let count: Int
    /// By what it is required; empty where nobody wrote it.
    package let source: String

    package init(level: Int, post: Int, count: Int, source: String) {
        self.level = level
        self.post = post
        self.count = count
        self.source = source
    }

    /// What holds where no unit says otherwise of a level (S4).
    package static let standard = [
        PostRequirement(level: 1, post: 1, count: 1, source: "S4(M62)每个村(居)民委员会至少1名"),
        PostRequirement(level: 2, post: 2, count: 1, source: "S4(M62)每个乡镇(街道)至少1名"),
    ]

    /// Nil if level, post or number are missing.
    init?(_ entry: Entry) {
        typealias Number = EntryFieldNumber.RequiredPost
        let (level, post) = (
            Optional(entry.value(Number.level)).code, Optional(entry.value(Number.post)).code
        )
        guard level > 0, post > 0, case .integer(let count) = entry.value(Number.count) else {
            return nil
        }
        self.init(
            level: level, post: post,
            count: Int(min(max(count, Self.counts.lowerBound), Self.counts.upperBound)),
            source: Optional(entry.value(Number.source)).text)
    }

    /// Those of a unit with the days on which they hold.
    static func all(of record: Record) -> [Dated<PostRequirement>] {
        typealias Number = EntryFieldNumber.RequiredPost
        return record.currentEntries(of: UnitForm.requiredPosts).compactMap { entry in
            PostRequirement(entry).map {
                Dated(
                    $0, from: CalendarDay(entry.value(Number.from)),
                    to: CalendarDay(entry.value(Number.to)))
            }
        }
    }
}
