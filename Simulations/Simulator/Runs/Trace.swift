/// What happened, line by line: the same seed gives the same lines.
struct Trace {
    private(set) var lines: [String] = []
    /// Takes every line as it comes; nil if nobody watches.
    let listener: ((String) -> Void)?

    init(listener: ((String) -> Void)? = nil) { self.listener = listener }

    mutating func note(_ line: String) {
        lines.append(line)
        listener?(line)
    }
}
