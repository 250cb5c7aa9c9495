import Casework
import Wire

/// When a unit was last heard of, and how often it should be (M69).
struct UnitContact: Hashable, Sendable {
    /// Claimed time in seconds since 1970-01-01T00:00Z of the last exchange with a node of the
    /// unit, or of the last change that came from it by way of others; nil if there was none.
    let heard: Int64?
    /// The unit's own rule; 0 for none.
    let intervalDays: Int
    /// Whether it has been silent for longer than its own rule says.
    let isSilent: Bool

    init(heard: Int64?, intervalDays: Int, now: Int64) {
        self.heard = heard
        self.intervalDays = intervalDays
        // Both are a peer's word, and may be any number.
        let seconds = min(max(0, Int64(intervalDays)), .max / 86_400) * 86_400
        let latest = heard.map { $0.saturatingSum(seconds) }
        isSilent = intervalDays > 0 && (latest ?? .min) < now
    }

    func wording(now: Int64) -> Wording {
        guard let heard else {
            return isSilent
                ? Wording("尚未联络(应每\(intervalDays)天)", "never (expected every \(intervalDays) days)")
                : Wording("尚未联络", "never")
        }
        let ago = Moment(heard).ago(at: now)
        guard isSilent else { return ago }
        return Wording(
            "\(ago.chinese),超过\(intervalDays)天", "\(ago.english), more than \(intervalDays) days")
    }
}
