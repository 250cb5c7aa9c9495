import Glibc

/// One line on the terminal that says what goes on; it is wiped when the work is done.
struct Progress: Sendable {
    private let label: String
    private let isShown: Bool
    private var shown = ""

    init(_ label: String, isShown: Bool) {
        self.label = label
        self.isShown = isShown
        show(label + "…")
    }

    /// Says how much is done. A line that would look the same is not written again.
    mutating func advance(to done: Int, of total: Int) {
        let percent = total > 0 ? done * 100 / total : 100
        let line = "\(label) \(percent)%"
        guard line != shown else { return }
        shown = line
        show(line)
    }

    func finish() {
        if isShown { Output.rewriteLine("") }
    }

    private func show(_ line: String) {
        if isShown { Output.rewriteLine(line) }
    }
}
