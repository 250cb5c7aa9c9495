import Casework
import Storage

/// What the store held, and the day on which it was looked at.
struct DatedStamp: Hashable, Sendable {
    let stamp: StoreStamp
    let day: CalendarDay
}
