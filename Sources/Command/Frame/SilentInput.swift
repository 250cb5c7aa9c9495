import Glibc

/// Reads a line from the terminal without showing it.
enum SilentInput {
    /// The line; nil at the end of the input. The terminal is as it was afterwards, also when the
    /// person stops the program meanwhile.
    static func readLine() throws -> String? {
        var saved = termios()
        guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return Swift.readLine() }
        var silent = saved
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        let previous = interruptible()
        let line = read()
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
        var restored = previous
        sigaction(SIGINT, &restored, nil)
        return line
    }

    /// Lets an interrupt end the reading instead of the process, which would leave the terminal
    /// silent.
    private static func interruptible() -> sigaction {
        var (action, previous) = (sigaction(), sigaction())
        action.__sigaction_handler.sa_handler = { _ in }
        sigaction(SIGINT, &action, &previous)
        return previous
    }

    private static func read() -> String? {
        var (bytes, byte) = ([UInt8](), UInt8(0))
        while true {
            guard Glibc.read(STDIN_FILENO, &byte, 1) == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
    }
}
