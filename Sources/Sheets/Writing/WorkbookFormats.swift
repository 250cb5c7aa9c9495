import CXlsxWriter

/// The looks of the cells of an exported workbook.
struct WorkbookFormats {
    let title: UnsafeMutablePointer<lxw_format>
    let statement: UnsafeMutablePointer<lxw_format>
    let head: UnsafeMutablePointer<lxw_format>
    let text: UnsafeMutablePointer<lxw_format>
    let number: UnsafeMutablePointer<lxw_format>
    let date: UnsafeMutablePointer<lxw_format>
    let moment: UnsafeMutablePointer<lxw_format>
    let note: UnsafeMutablePointer<lxw_format>

    /// Adds the formats to a workbook; nil if memory is short.
    init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        guard let title = workbook_add_format(workbook),
            let statement = workbook_add_format(workbook),
            let head = workbook_add_format(workbook), let text = workbook_add_format(workbook),
            let number = workbook_add_format(workbook), let date = workbook_add_format(workbook),
            let moment = workbook_add_format(workbook), let note = workbook_add_format(workbook)
        else { return nil }
        (self.title, self.statement, self.head, self.text) = (title, statement, head, text)
        (self.number, self.date, self.moment, self.note) = (number, date, moment, note)
        setLooks()
    }

    private func setLooks() {
        format_set_bold(title)
        format_set_font_size(title, 16)
        format_set_bold(head)
        for centred in [title, head] {
            format_set_align(centred, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_align(centred, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        }
        for bordered in [head, text, number, date, moment] {
            format_set_border(bordered, UInt8(LXW_BORDER_THIN.rawValue))
        }
        for wrapped in [head, text, note] { format_set_text_wrap(wrapped) }
        format_set_num_format(text, "@")
        format_set_num_format(date, "yyyy-mm-dd")
        format_set_num_format(moment, "yyyy-mm-dd hh:mm:ss")
    }
}
