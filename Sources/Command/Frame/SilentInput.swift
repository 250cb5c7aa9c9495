import Glibc

/// Reads a line from the terminal without showing it.
enum SilentInput {
    private static let interrupt: UInt8 = 3

    /// The line; nil at the end of the input, or when the person stops it. Afterwards the terminal
    /// is as it was.
    ///
    /// - Parameter question: shown once nothing is echoed any more: falling silent drops what was
    ///   typed before, so who answered at once would be seen, and the answer lost.
    static func readLine(asking question: String) -> String? {
        var saved = termios()
        guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return nil }
        var silent = silenced(saved)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved) }
        Output.writeAside(question)
        return read()
    }

    /// Without echo, and with Control-C as a character that ends the line: as a signal it would end
    /// the process and leave the terminal silent, and caught it would reach another thread than the
    /// one that reads.
    private static func silenced(_ state: termios) -> termios {
        var state = state
        state.c_lflag &= ~tcflag_t(ECHO | ISIG)
        withUnsafeMutableBytes(of: &state.c_cc) { $0[Int(VEOL)] = interrupt }
        return state
    }

    private static func read() -> String? {
        var (bytes, byte) = ([UInt8](), UInt8(0))
        while Glibc.read(STDIN_FILENO, &byte, 1) == 1, byte != interrupt {
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
