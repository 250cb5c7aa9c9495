import Casework
import Node

extension UnitContact {
    /// Since when nothing was heard of the unit, and against which rule.
    func wording(now: Int64) -> Wording {
        let days = intervalDays.counted("day", "days")
        guard let heard else {
            return isSilent
                ? Wording("尚未联络(应每\(intervalDays)天)", "never (expected every \(days))")
                : Wording("尚未联络", "never")
        }
        let ago = Moment(heard).ago(at: now)
        guard isSilent else { return ago }
        return Wording(
            "\(ago.chinese),超过\(intervalDays)天", "\(ago.english), more than \(days)")
    }
}
