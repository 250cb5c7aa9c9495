/// What is left of the bounds that hold for a whole file, over all its sheets.
struct ReadingBudget {
    private var rows = SheetLimits.rows
    private var cells = SheetLimits.cells
    private var textBytes = SheetLimits.totalTextBytes

    /// Takes one row off the budget.
    mutating func takeRow(_ place: SheetPlace) throws(SheetError) {
        rows -= 1
        guard rows >= 0 else { throw .tooLarge(.rows, limit: SheetLimits.rows, place) }
    }

    /// Takes one cell with a value off the budget.
    mutating func takeCell(_ place: SheetPlace) throws(SheetError) {
        if let column = place.column, column >= SheetLimits.columns {
            throw .tooLarge(.columns, limit: SheetLimits.columns, place)
        }
        cells -= 1
        guard cells >= 0 else { throw .tooLarge(.cells, limit: SheetLimits.cells, place) }
    }

    /// Takes the text of one cell off the budget.
    mutating func takeText(_ text: String, _ place: SheetPlace) throws(SheetError) {
        guard text.utf8.count <= SheetLimits.textUnits || text.utf16.count <= SheetLimits.textUnits
        else { throw .tooLarge(.text, limit: SheetLimits.textUnits, place) }
        textBytes -= text.utf8.count
        guard textBytes >= 0 else {
            throw .tooLarge(.totalText, limit: SheetLimits.totalTextBytes, place)
        }
    }
}
