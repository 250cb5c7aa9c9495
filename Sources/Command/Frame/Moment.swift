import Casework
import Wire

/// An instant as people and programs read it. Clocks may be wrong: it is shown, never compared to
/// decide anything.
struct Moment: Hashable, Sendable {
    /// Since 1970-01-01T00:00Z.
    let seconds: Int64
    private static let chinaOffsetSeconds: Int64 = 8 * 3600
    private static let daySeconds: Int64 = 86_400

    init(_ seconds: Int64) { self.seconds = seconds }

    /// 2026-03-04T05:06:07Z.
    var iso: String {
        let (day, time) = Self.parts(seconds)
        return "\(day)T\(Self.clock(time)):\(Self.padded(time % 60))Z"
    }

    /// In China's time zone, to the minute: 2026-03-04 13:06.
    var local: String {
        let (day, time) = Self.parts(chinaSeconds)
        return "\(day) \(Self.clock(time))"
    }

    /// A peer may claim any time: none may stop the program that shows it.
    private var chinaSeconds: Int64 { seconds.saturatingSum(Self.chinaOffsetSeconds) }

    /// How long ago it was, in the largest whole unit.
    func ago(at now: Int64) -> Wording {
        let minutes = now.saturatingDifference(seconds) / 60
        switch minutes {
        case ..<0: return Wording("\(local)(时钟超前)", "\(local) (that clock is ahead)")
        case 0: return Wording("刚才", "just now")
        case 1..<60: return Wording("\(minutes)分钟前", "\(minutes) min ago")
        case 60..<2880: return Wording("\(minutes / 60)小时前", "\(minutes / 60) h ago")
        default: return Wording("\(minutes / 1440)天前", "\(minutes / 1440) days ago")
        }
    }

    private static func parts(_ seconds: Int64) -> (CalendarDay, Int64) {
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: daySeconds)
        let (day, time) = rest < 0 ? (days - 1, rest + daySeconds) : (days, rest)
        return (CalendarDay(nearest: Int(day)), time)
    }

    private static func clock(_ time: Int64) -> String {
        padded(time / 3600) + ":" + padded(time / 60 % 60)
    }

    private static func padded(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
