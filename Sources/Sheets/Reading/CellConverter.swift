import Casework

/// Turns what the XML writes for a cell into its value (ECMA-376, 18.3.1.4 and 18.18.11).
struct CellConverter {
    let strings: SharedStrings
    let styles: Styles
    let epoch: SerialEpoch

    func value(_ cell: RawCell, _ place: SheetPlace) throws(SheetError) -> CellValue {
        if cell.type == "inlineStr" { return text(cell.inlineText ?? cell.content ?? "") }
        guard let content = cell.content, !content.isEmpty || cell.type == "str" else {
            return cell.hasFormula ? .uncalculated : .empty
        }
        switch cell.type {
        case "n": return try number(content, style: cell.style, place)
        case "s": return try shared(content, place)
        case "str": return text(RichText.unescape(content))
        case "b": return .boolean(try boolean(content, place))
        case "e": return .error(content)
        case "d": return try date(content, place)
        default: throw .malformed(.cellType, place)
        }
    }

    private func text(_ text: String) -> CellValue { text.isEmpty ? .empty : .text(text) }

    private func number(
        _ content: String, style: Int, _ place: SheetPlace
    ) throws(SheetError) -> CellValue {
        let digits = WrittenText.trimmed(content)
        guard let number = CellNumber.parse(digits) else { throw .malformed(.number, place) }
        if styles.isDate(style), let moment = epoch.date(serial: number) {
            return .date(moment.date, secondOfDay: moment.secondOfDay)
        }
        return .number(number, digits: digits)
    }

    private func shared(_ content: String, _ place: SheetPlace) throws(SheetError) -> CellValue {
        guard let index = Int(WrittenText.trimmed(content)), let shared = strings[index] else {
            throw .malformed(.sharedString, place)
        }
        return text(shared)
    }

    private func boolean(_ content: String, _ place: SheetPlace) throws(SheetError) -> Bool {
        switch WrittenText.trimmed(content) {
        case "1", "true": return true
        case "0", "false": return false
        default: throw .malformed(.cellType, place)
        }
    }

    /// Reads a date that is written out, as the strict edition of the format has it.
    private func date(_ content: String, _ place: SheetPlace) throws(SheetError) -> CellValue {
        let parts = content.split(separator: "T", omittingEmptySubsequences: false)
        let fields = parts[0].split(separator: "-").map { Int($0) }
        guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2],
            let date = CalendarDay(year: year, month: month, day: day)
        else { throw .malformed(.number, place) }
        guard parts.count == 2 else { return .date(date, secondOfDay: nil) }
        let clock = parts[1].prefix { $0 != "Z" && $0 != "." && $0 != "+" }
        guard let second = CellNumber.second(ofClock: clock) else {
            throw .malformed(.number, place)
        }
        return .date(date, secondOfDay: second == 0 ? nil : second)
    }
}
