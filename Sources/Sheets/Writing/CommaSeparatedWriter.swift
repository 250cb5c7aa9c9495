/// Writes tables as text with commas (RFC 4180), such that no spreadsheet program does anything
/// with it but show it.
enum CommaSeparatedWriter {
    /// Gives the bytes of a document: title, statement, one row of joined names, rows, notes.
    static func bytes(_ document: SheetDocument) -> [UInt8] {
        var lines = document.linesAbove.map { [$0] }
        lines.append(document.columns.map(\.name))
        lines += document.rows.map { $0.map(\.written) }
        lines += document.notes.map { [$0] }
        let text = lines.map { line in
            line.map(field).joined(separator: ",") + "\r\n"
        }
        return TextEncoding.utf8Mark + text.joined().utf8
    }

    /// Writes one field.
    ///
    /// An apostrophe marks what a program could take for a formula or a command, and long numbers
    /// such as ID numbers, of which it would drop digits. Our reader takes the mark off again, and
    /// leaves every other apostrophe.
    private static func field(_ text: String) -> String {
        let marked = needsMark(text) ? "'" + text : text
        let quoted: [UInt8] = [0x2C, 0x22, 0x0A, 0x0D, 0x3B, 0x09]
        let needsQuotes =
            marked.utf8.contains(where: quoted.contains) || marked.hasPrefix("sep=")
            || marked.utf8.first == 0x20 || marked.utf8.last == 0x20
        guard needsQuotes else { return marked }
        return "\""
            + marked.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }

    private static func needsMark(_ text: String) -> Bool {
        if CommaSeparated.isFormulaStart(text.utf8) { return true }
        if text.utf8.first == UInt8(ascii: "'") {
            return CommaSeparated.isMarked(by: text.utf8.dropFirst())
        }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return text.utf8.count > 11 || (text.utf8.count > 1 && text.utf8.first == 0x30)
    }
}
