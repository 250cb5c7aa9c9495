import Logging

extension Logger {
    /// Writes to the standard error; what the commands print is not mixed with it.
    static func command(_ level: Logger.Level = .error) -> Logger {
        var logger = Logger(label: "hamlet") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
