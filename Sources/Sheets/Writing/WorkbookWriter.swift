import Casework
import CXlsxWriter
import Glibc

/// Writes a table as a workbook with one sheet, through libxlsxwriter.
///
/// Text is written as text with the text format, so that ID and telephone numbers stay what they
/// are also when someone edits them; dates are real dates.
struct WorkbookWriter {
    private let document: SheetDocument
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: WorkbookFormats
    private let lastColumn: UInt16

    /// Writes the document to the temporary path of a file.
    static func write(_ document: SheetDocument, to file: WholeFile) throws(SheetError) {
        try checkSize(document)
        let code = file.temporaryFolder.withCString { folder in
            var options = lxw_workbook_options()
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return write(document, path: file.temporaryPath, &options)
        }
        guard code == LXW_NO_ERROR else {
            throw .writerRefused(detail: String(cString: lxw_strerror(code)))
        }
    }

    /// Refuses what our own reader would not take back.
    private static func checkSize(_ document: SheetDocument) throws(SheetError) {
        let place = SheetPlace(part: document.title)
        guard document.columns.count <= SheetLimits.columns else {
            throw .tooLarge(.columns, limit: SheetLimits.columns, place)
        }
        let rows = document.rows.count + document.notes.count + document.linesAbove.count + 2
        guard rows <= SheetLimits.rows else {
            throw .tooLarge(.rows, limit: SheetLimits.rows, place)
        }
    }

    private static func write(
        _ document: SheetDocument, path: String, _ options: inout lxw_workbook_options
    ) -> lxw_error {
        guard let workbook = workbook_new_opt(path, &options) else {
            return LXW_ERROR_MEMORY_MALLOC_FAILED
        }
        let name = WorkbookText.sheetName(document.title)
        guard let sheet = workbook_add_worksheet(workbook, name),
            let formats = WorkbookFormats(workbook)
        else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
        setProperties(workbook, document)
        let writer = WorkbookWriter(
            document: document, sheet: sheet, formats: formats,
            lastColumn: UInt16(document.columns.count - 1))
        let failure = writer.writeAll()
        let closed = workbook_close(workbook)
        return failure == LXW_NO_ERROR ? closed : failure
    }

    /// States the title, and noon of the day of the export as the time of making: the same
    /// document gives the same bytes, and no user name of the machine goes into the file.
    private static func setProperties(
        _ workbook: UnsafeMutablePointer<lxw_workbook>, _ document: SheetDocument
    ) {
        document.title.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            properties.created = time_t(document.statement.date.number) * 86_400 + 43_200
            workbook_set_properties(workbook, &properties)
        }
    }

    private func writeAll() -> lxw_error {
        let head = UInt32(document.linesAbove.count)
        let body = head + (document.hasTwoRowHead ? 2 : 1)
        var codes = [
            writeLine(0, document.title, formats.title),
            writeLine(1, document.linesAbove[1], formats.statement),
        ]
        codes += WorkbookHead(document.columns, firstRow: head).cells.map { cell in
            write(cell)
        }
        for (index, row) in document.rows.enumerated() {
            for (column, value) in row.enumerated() {
                codes.append(write(value, body + UInt32(index), UInt16(column)))
            }
        }
        let end = body + UInt32(document.rows.count)
        for (index, note) in document.notes.enumerated() {
            codes.append(writeLine(end + UInt32(index), note, formats.note))
        }
        codes += setWidths()
        setPage(head: head, body: body)
        return codes.first { $0 != LXW_NO_ERROR } ?? LXW_NO_ERROR
    }

    /// Writes one line over the whole width of the table.
    private func writeLine(
        _ row: UInt32, _ text: String, _ format: UnsafeMutablePointer<lxw_format>
    ) -> lxw_error {
        let text = WorkbookText.escape(text)
        return lastColumn == 0
            ? worksheet_write_string(sheet, row, 0, text, format)
            : worksheet_merge_range(sheet, row, 0, row, lastColumn, text, format)
    }

    private func write(_ cell: WorkbookHead.Cell) -> lxw_error {
        let text = WorkbookText.escape(cell.text)
        let (rows, columns) = (cell.rows, cell.columns)
        return rows.count == 1 && columns.count == 1
            ? worksheet_write_string(
                sheet, rows.lowerBound, columns.lowerBound, text, formats.head)
            : worksheet_merge_range(
                sheet, rows.lowerBound, columns.lowerBound, rows.upperBound, columns.upperBound,
                text, formats.head)
    }

    private func write(_ value: CellValue, _ row: UInt32, _ column: UInt16) -> lxw_error {
        switch value {
        case .empty: worksheet_write_blank(sheet, row, column, formats.text)
        case .text(let text), .error(let text):
            worksheet_write_string(
                sheet, row, column, WorkbookText.escape(text), formats.text)
        case .number(let number, _):
            worksheet_write_number(sheet, row, column, number, formats.number)
        case .boolean(let value):
            worksheet_write_boolean(sheet, row, column, value ? 1 : 0, formats.number)
        case .date(let date, let second): write(date, second, row, column)
        }
    }

    private func write(
        _ date: CalendarDay, _ second: Int?, _ row: UInt32, _ column: UInt16
    ) -> lxw_error {
        let (year, month, day) = date.parts
        guard year >= 1900 else {
            return worksheet_write_string(sheet, row, column, date.description, formats.text)
        }
        let time = second ?? 0
        var moment = lxw_datetime(
            year: Int32(year), month: Int32(month), day: Int32(day),
            hour: Int32(time / 3600), min: Int32(time / 60 % 60), sec: Double(time % 60))
        return worksheet_write_datetime(
            sheet, row, column, &moment, second == nil ? formats.date : formats.moment)
    }

    private func setWidths() -> [lxw_error] {
        document.columns.enumerated().map { index, column in
            let width =
                column.widthCharacters
                ?? WorkbookText.fittingWidth(column, document.rows.map { $0[index] })
            return worksheet_set_column(sheet, UInt16(index), UInt16(index), width, nil)
        }
    }

    /// Freezes the head and repeats it on every printed page, wide on A4 paper.
    private func setPage(head: UInt32, body: UInt32) {
        worksheet_freeze_panes(sheet, body, 0)
        _ = worksheet_repeat_rows(sheet, head, body - 1)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
    }
}
