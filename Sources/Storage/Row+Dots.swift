import GRDB
import Records

/// Pairs of columns, as dots.
extension Row {
    func file() throws -> Dot {
        Dot(log: try identifier("file_log"), number: try number("file_number"))
    }

    func dot() throws -> Dot {
        Dot(log: try identifier("log"), number: try number("number"))
    }
}
