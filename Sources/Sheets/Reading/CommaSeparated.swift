/// Text files with separated values (RFC 4180, and what programs really write).
enum CommaSeparated {
    /// Reads the one sheet that such a file is.
    ///
    /// Rows are numbered as a spreadsheet program shows them: blank lines count, and a line end
    /// within quotes does not begin a row. All values are text.
    static func sheet(bytes: [UInt8], named name: String) throws(SheetError) -> Sheet {
        let text = try TextEncoding.utf8(from: bytes)
        let (separator, start) = Separator.detect(text)
        var reader = CommaSeparatedReader(
            bytes: text, start: start, separator: separator, name: name)
        var budget = ReadingBudget()
        var rows: [SheetRow] = []
        while let row = try reader.nextRow(&budget) {
            guard !row.cells.isEmpty else { continue }
            try budget.takeRow(SheetPlace(part: name, row: row.number))
            rows.append(row)
        }
        return Sheet(name: name, rows: rows)
    }

    /// Whether an apostrophe before this byte only marks the rest as text.
    ///
    /// It does before a digit, as villages write ID numbers, and before what our own writer marks:
    /// the beginnings of formulas, control characters and a further apostrophe. So what was
    /// written can always be told from what is read.
    static func isMarked(by text: some Collection<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"): return true
        default: return isFormulaStart(text)
        }
    }

    /// Whether a spreadsheet program could take text that begins like this for a formula or a
    /// command (OWASP, "CSV Injection"): `=`, `+`, `-`, `@`, their full-width forms and control
    /// characters.
    static func isFormulaStart(_ text: some Collection<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        if first < 0x20 || first == 0x7F { return true }
        if [0x3D, 0x2B, 0x2D, 0x40].contains(first) { return true }
        let wide: [[UInt8]] = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
        return first == 0xEF && wide.contains { text.starts(with: $0) }
    }
}
