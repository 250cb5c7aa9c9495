import Casework
import Transport

/// What a meeting with one peer came to.
struct MeetingResult {
    let name: String
    let address: String
    var report: ConnectionReport?
    /// Changes that came and that went.
    var received = 0
    var sent = 0
    /// Everything that is in conflict here now, and how much of it the meeting brought.
    var conflicts = 0
    var newConflicts = 0
    /// Files that are to be looked at together: most often one child that two have entered.
    var newFileConflicts = 0
    var milliseconds = 0
    /// Why it did not end in agreement; nil if it did.
    var failure: Explanation?

    init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    private var bytes: Int { (report?.bytesSent ?? 0) + (report?.bytesReceived ?? 0) }

    func write(to page: inout Page) {
        if report != nil {
            page.line(
                "与“\(name)”交换:收到\(received)条变更,送出\(sent)条,\(bytes)字节,"
                    + "\(milliseconds)毫秒。",
                "With “\(name)”: " + received.counted("change", "changes")
                    + " received, \(sent) sent, "
                    + "\(bytes) bytes, \(milliseconds) ms.")
        }
        writeConflicts(to: &page)
        guard let failure else { return }
        page.line(
            "与“\(name)”(\(address))未能完成:\(failure.what.chinese)",
            "With “\(name)” (\(address)) it did not end well: \(failure.what.english)")
        if let advice = failure.advice { page.line("→ " + advice[page.language], indent: 2) }
    }

    private func writeConflicts(to page: inout Page) {
        if newConflicts > 0 {
            page.line(
                "其中新出现\(newConflicts)处分歧,请看 hamlet conflict list。",
                newConflicts.counted("new conflict", "new conflicts")
                    + ": see `hamlet conflict list`.", indent: 2)
        }
        if newFileConflicts > 0 {
            page.line(
                "新出现\(newFileConflicts)处档案待核对,或为同一儿童:hamlet conflict list",
                newFileConflicts.counted("pair of files", "pairs of files")
                    + " to look at, perhaps of one child: `hamlet conflict list`.", indent: 2)
        }
    }

    func json(in language: Language) -> JSON {
        [
            "name": .string(name), "address": .string(address),
            "agreed": .bool(report?.hasSettled ?? false),
            "changesReceived": JSON(received), "changesSent": JSON(sent),
            "bytesSent": JSON(report?.bytesSent ?? 0),
            "bytesReceived": JSON(report?.bytesReceived ?? 0),
            "milliseconds": JSON(milliseconds),
            "conflicts": JSON(conflicts), "newConflicts": JSON(newConflicts),
            "newFileConflicts": JSON(newFileConflicts),
            "failure": failure.map { .string($0.what[language]) } ?? .null,
        ]
    }
}
