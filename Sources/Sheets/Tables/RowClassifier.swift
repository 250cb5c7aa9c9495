import Casework

/// Tells the rows under a head that are records from those that are not.
///
/// In doubt a row is a record: a wrong record is seen when it is checked, a lost one is not.
struct RowClassifier {
    private static let totals = ["合计", "总计", "小计", "共计", "total", "subtotal"]
    private static let notes = [
        "注:", "注1", "备注:", "说明:", "填表说明", "填报说明", "填写说明", "附注:", "note:", "notes:",
    ]
    private static let signatures = [
        "填表人", "填报人", "制表人", "审核人", "复核人", "负责人", "经办人", "填表单位", "填报单位",
        "填表日期", "填报日期", "填报时间", "单位负责人", "分管领导",
    ]

    private let headRows: [[Int: String]]
    private let head: TableHead
    private let wideMergeRows: Set<Int>

    init(sheet: Sheet, head: TableHead) {
        self.head = head
        headRows = head.rows.compactMap { sheet.row($0).map(RowClassifier.words) }
        let half = (head.headings.count + 1) / 2
        let wide = sheet.merges.filter { $0.rows.count == 1 && $0.columns.count > half }
        wideMergeRows = Set(wide.map(\.rows.lowerBound))
    }

    /// Says why a row is no record; nil if it is one.
    func reason(_ row: SheetRow, isFirst: Bool) -> SkipReason? {
        let cells = row.cells.filter { !$0.value.isBlank }
        guard let first = cells.first else { return .blank }
        if isRepeatedHead(cells) { return .repeatedHead }
        if isFirst, RowShape(row).isColumnNumbers { return .columnNumbers }
        if cells.count == 1, let reason = reasonAlone(first, row: row.number) { return reason }
        let starts = cells.prefix(2).map { WrittenText.key($0.value.written) }
        if starts.contains(where: isTotal) { return .total }
        if isSignature(starts[0]) { return .signature }
        return RowClassifier.notes.contains(where: starts[0].hasPrefix) ? .note : nil
    }

    /// Judges a cell that stands alone in its row.
    private func reasonAlone(_ cell: Cell, row: Int) -> SkipReason? {
        let text = WrittenText.key(cell.value.written)
        if isTotal(text) { return .total }
        if isSignature(text) { return .signature }
        if RowClassifier.notes.contains(where: text.hasPrefix) { return .note }
        if wideMergeRows.contains(row) { return .note }
        guard let column = head.runningNumberColumn, cell.column <= column else { return nil }
        return RowShape.number(cell.value) == nil ? .note : .onlyNumbered
    }

    private func isTotal(_ text: String) -> Bool {
        RowClassifier.totals.contains { word in
            guard text.hasPrefix(word) else { return false }
            return text.dropFirst(word.count).first.map { ":(0123456789".contains($0) } ?? true
        }
    }

    /// A signature names its field and then a colon; without one it could be the post of a person
    /// in a roster, unless the field speaks of the form itself.
    private func isSignature(_ text: String) -> Bool {
        RowClassifier.signatures.contains { field in
            guard text.hasPrefix(field) else { return false }
            let rest = text.dropFirst(field.count)
            let isOfForm = field.hasPrefix("填") || field.hasPrefix("制")
            return rest.hasPrefix(":") || rest.hasPrefix("(") || rest.isEmpty && isOfForm
        }
    }

    private func isRepeatedHead(_ cells: [Cell]) -> Bool {
        headRows.contains { words in
            words.count >= 2 && words.count == cells.count
                && cells.allSatisfy { words[$0.column] == Heading.word($0.value.written) }
        }
    }

    private static func words(_ row: SheetRow) -> [Int: String] {
        var words: [Int: String] = [:]
        for cell in row.cells where !cell.value.isBlank {
            words[cell.column] = Heading.word(cell.value.written)
        }
        return words
    }
}
