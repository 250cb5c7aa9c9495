import Glibc

/// What must hold whatever the bytes are.
enum Law {
    /// Traps unless it holds, and says before what did not: an optimised `precondition` is mute.
    static func hold(_ isTrue: Bool, _ words: String) {
        guard !isTrue else { return }
        let line = Array("Fatal error: broken law: \(words)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        preconditionFailure(words)
    }
}
