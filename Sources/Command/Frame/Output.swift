import Glibc

/// Writes whole texts to the process's streams.
enum Output {
    /// To the standard output, at once: a program that reads along sees every line.
    static func write(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    /// To the standard error: prompts and what went wrong, in which texts of records stand.
    static func writeAside(_ text: String) {
        write(SteadyText.lines(text), to: STDERR_FILENO)
    }

    /// Writes the line of a terminal anew, instead of what stood in it.
    static func rewriteLine(_ line: String) {
        write("\r\u{1B}[K" + SteadyText.line(line), to: STDERR_FILENO)
    }

    /// A reader that has gone away is no failure of the command's work.
    private static func write(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(
                    descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            start += count
        }
    }
}
