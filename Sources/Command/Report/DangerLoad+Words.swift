import Casework
import Node

extension DangerLoad {
    /// Writes what stands before everything else; nothing where nothing does.
    func write(to page: inout Page) {
        guard !isEmpty else { return }
        let calls =
            calls == 0
            ? Wording("", "")
            : Wording(
                ";热线来电\(calls)件未交办", "; " + calls.counted("call", "calls") + " not assigned")
        page.line(
            "危险报告:\(unacknowledged)件未确认(本级\(own)件),\(open)件未办结\(calls.chinese)"
                + "(hamlet report list)",
            "Dangers: \(unacknowledged) not acknowledged (\(own) by this level), "
                + "\(open) not closed\(calls.english) (hamlet report list)")
    }

    var json: JSON {
        [
            "open": JSON(open), "unacknowledged": JSON(unacknowledged), "own": JSON(own),
            "calls": JSON(calls),
        ]
    }
}
