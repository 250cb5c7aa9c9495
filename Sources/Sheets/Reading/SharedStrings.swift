/// The texts that the cells of a workbook point to.
struct SharedStrings {
    private var texts: [String] = []

    /// Reads the part; none has no texts.
    init(part: ZipPart?, budget: inout ReadingBudget) throws(SheetError) {
        guard let part else { return }
        var reader = MarkupReader(part)
        var texts: [String] = []
        _ = try reader.root("sst")
        while true {
            switch try reader.next() {
            case .open(let element) where element.name == "si":
                guard texts.count < SheetLimits.sharedStrings else {
                    throw .tooLarge(
                        .sharedStrings, limit: SheetLimits.sharedStrings, reader.place)
                }
                texts.append(try RichText.read(&reader))
                try budget.takeText(texts[texts.count - 1], reader.place)
            case .open: try reader.skipElement()
            case .text: continue
            case .close, .end:
                self.texts = texts
                return
            }
        }
    }

    subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }
}
