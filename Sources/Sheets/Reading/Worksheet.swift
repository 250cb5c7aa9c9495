/// One worksheet while it is read.
///
/// Invariants:
/// 1. Rows go down and cells go right, each place once: what a spreadsheet program would offer to
///    repair is refused, for a repair guesses.
/// 2. Only cells with a value are kept; a million formatted empty ones cost no memory.
struct Worksheet {
    private let name: String
    private let converter: CellConverter
    private(set) var budget: ReadingBudget
    private var rows: [SheetRow] = []
    private var merges: [CellRange] = []

    init(
        name: String, strings: SharedStrings, styles: Styles, epoch: SerialEpoch,
        budget: ReadingBudget
    ) {
        self.name = name
        self.converter = CellConverter(strings: strings, styles: styles, epoch: epoch)
        self.budget = budget
    }

    func sheet(isHidden: Bool) -> Sheet {
        Sheet(name: name, rows: rows, merges: merges, isHidden: isHidden)
    }

    mutating func read(_ part: ZipPart) throws(SheetError) {
        var reader = MarkupReader(part)
        _ = try reader.root("worksheet")
        try reader.children { (reader, element) throws(SheetError) in
            switch element.name {
            case "sheetData": try readRows(&reader)
            case "mergeCells": try readMerges(&reader)
            default: try reader.skipElement()
            }
        }
        while case .text = try reader.next() {}
    }

    private mutating func readRows(_ reader: inout MarkupReader) throws(SheetError) {
        var last = rows.last?.number ?? 0
        try reader.children { (reader, element) throws(SheetError) in
            guard element.name == "row" else {
                try reader.skipElement()
                return
            }
            let number = try rowNumber(element, after: last)
            last = number
            let cells = try readCells(&reader, row: number)
            guard !cells.isEmpty else { return }
            try budget.takeRow(SheetPlace(part: name, row: number))
            rows.append(SheetRow(number: number, cells: cells))
        }
    }

    private func rowNumber(_ element: MarkupElement, after last: Int) throws(SheetError) -> Int {
        guard let text = element.attribute("r") else { return last + 1 }
        let place = SheetPlace(part: name, row: last + 1)
        guard let number = Int(text), (1...SheetLimits.formatRows).contains(number) else {
            throw .malformed(.reference, place)
        }
        guard number > last else { throw .malformed(.order, SheetPlace(part: name, row: number)) }
        return number
    }

    private mutating func readCells(
        _ reader: inout MarkupReader, row: Int
    ) throws(SheetError) -> [Cell] {
        guard row <= SheetLimits.formatRows else {
            throw .malformed(.reference, SheetPlace(part: name, row: row))
        }
        var cells: [Cell] = []
        var last = -1
        try reader.children { (reader, element) throws(SheetError) in
            guard element.name == "c" else {
                try reader.skipElement()
                return
            }
            last = try column(element, row: row, after: last)
            let place = SheetPlace(part: name, row: row, column: last)
            let raw = try RawCell(element, &reader)
            let value = try converter.value(raw, place)
            guard value != .empty else { return }
            try budget.takeCell(place)
            if case .text(let text) = value { try budget.takeText(text, place) }
            cells.append(Cell(column: last, value: value))
        }
        return cells
    }

    private func column(
        _ element: MarkupElement, row: Int, after last: Int
    ) throws(SheetError) -> Int {
        let place = SheetPlace(part: name, row: row, column: last + 1)
        guard let text = element.attribute("r") else {
            guard last + 1 < SheetLimits.formatColumns else { throw .malformed(.reference, place) }
            return last + 1
        }
        guard let reference = CellReference(text), reference.row == row else {
            throw .malformed(.reference, place)
        }
        guard reference.column > last else {
            throw .malformed(
                .order, SheetPlace(part: name, row: row, column: reference.column))
        }
        return reference.column
    }

    private mutating func readMerges(_ reader: inout MarkupReader) throws(SheetError) {
        try reader.children { (reader, element) throws(SheetError) in
            try reader.skipElement()
            guard element.name == "mergeCell", let text = element.attribute("ref"),
                let range = CellRange(text)
            else { throw .malformed(.merge, SheetPlace(part: name)) }
            merges.append(range)
            guard merges.count <= SheetLimits.merges else {
                throw .tooLarge(.merges, limit: SheetLimits.merges, SheetPlace(part: name))
            }
        }
    }
}
