import Records

/// What in another collection of the same record ends a clock: an entry of the day that started it
/// or of a later one, such as the visit after a major change.
package struct ClockAnswer: Hashable, Sendable {
    /// The collection.
    package let collection: Int
    /// The field of its entries that holds their day.
    package let day: Int
    /// All of these must hold in the entry, whatever people disagree about.
    package let conditions: [EntryTest]

    /// Names the collection and the field of its entries that holds their day.
    package init(in collection: Int, on day: Int, if conditions: [EntryTest] = []) {
        self.collection = collection
        self.day = day
        self.conditions = conditions
    }

    /// Whether the record answers what began on a day.
    ///
    /// - Parameter end: what is entered for a day after that one does not count yet.
    func isGiven(in record: Record, since start: CalendarDay, until end: CalendarDay) -> Bool {
        record.entries(of: collection).contains { entry in
            guard entry.isCurrent, let day = CalendarDay(entry.value(day)) else { return false }
            return day >= start && day <= end && conditions.allSatisfy { $0.holds(in: entry) }
        }
    }
}
