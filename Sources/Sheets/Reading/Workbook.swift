/// An .xlsx workbook: the sheets it lists, and what they share.
struct Workbook {
    private struct Entry {
        let name: String
        let id: String
        let isHidden: Bool
    }

    private let archive: ZipArchive
    private let relationships: Relationships
    private var entries: [Entry] = []
    private var epoch = SerialEpoch.since1900

    init(archive: ZipArchive) throws(SheetError) {
        self.archive = archive
        let root = try Relationships(of: "", in: archive)
        guard let name = root.target(kind: "officeDocument") else {
            throw .foreignKind(.otherArchive)
        }
        guard !name.hasSuffix(".bin") else { throw .foreignKind(.binaryWorkbook) }
        guard let part = try archive.part(name) else { throw .missingPart(name) }
        relationships = try Relationships(of: name, in: archive)
        var reader = MarkupReader(part)
        guard case .open(let element) = try reader.next(), element.name == "workbook" else {
            throw .foreignKind(.otherArchive)
        }
        try read(&reader)
    }

    /// Reads all sheets, in the order in which the workbook shows them.
    func sheets() throws(SheetError) -> [Sheet] {
        var budget = ReadingBudget()
        let strings = try SharedStrings(
            part: part(kind: "sharedStrings"), budget: &budget)
        let styles = try Styles(part: part(kind: "styles"))
        var sheets: [Sheet] = []
        for entry in entries {
            guard let target = relationships.target(id: entry.id) else {
                throw .missingPart(entry.name)
            }
            guard target.kind == "worksheet" else { continue }
            guard let part = try archive.part(target.name) else {
                throw .missingPart(target.name)
            }
            var worksheet = Worksheet(
                name: entry.name, strings: strings, styles: styles, epoch: epoch, budget: budget)
            try worksheet.read(part)
            budget = worksheet.budget
            sheets.append(worksheet.sheet(isHidden: entry.isHidden))
        }
        return sheets
    }

    private func part(kind: String) throws(SheetError) -> ZipPart? {
        guard let name = relationships.target(kind: kind) else { return nil }
        guard let part = try archive.part(name) else { throw .missingPart(name) }
        return part
    }

    private mutating func read(_ reader: inout MarkupReader) throws(SheetError) {
        var entries: [Entry] = []
        var epoch = SerialEpoch.since1900
        try reader.children { (reader, element) throws(SheetError) in
            switch element.name {
            case "workbookPr":
                epoch = element.isTrue("date1904") ? .since1904 : .since1900
                try reader.skipElement()
            case "sheets": entries = try Workbook.entries(&reader)
            default: try reader.skipElement()
            }
        }
        self.entries = entries
        self.epoch = epoch
    }

    private static func entries(_ reader: inout MarkupReader) throws(SheetError) -> [Entry] {
        var entries: [Entry] = []
        try reader.children { (reader, element) throws(SheetError) in
            try reader.skipElement()
            guard element.name == "sheet", let name = element.attribute("name"),
                let id = element.prefixedAttribute("id")
            else { throw .malformed(.unexpectedPart, reader.place) }
            let state = element.attribute("state") ?? "visible"
            entries.append(Entry(name: name, id: id, isHidden: state != "visible"))
            guard entries.count <= SheetLimits.sheets else {
                throw .tooLarge(.sheets, limit: SheetLimits.sheets, reader.place)
            }
        }
        return entries
    }
}
