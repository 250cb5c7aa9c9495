/// The cell styles of a workbook, of which only this is read: which of them show dates.
struct Styles {
    private var showsDate: [Bool] = []

    /// Reads the part; none has no styles.
    init(part: ZipPart?) throws(SheetError) {
        guard let part else { return }
        var reader = MarkupReader(part)
        var codes: [Int: String] = [:]
        var formats: [Int] = []
        _ = try reader.root("styleSheet")
        try reader.children { (reader, element) throws(SheetError) in
            switch element.name {
            case "numFmts": codes = try Styles.codes(&reader)
            case "cellXfs": formats = try Styles.formats(&reader)
            default: try reader.skipElement()
            }
        }
        showsDate = formats.map { format in
            codes[format].map(DateFormat.isDate(code:)) ?? DateFormat.isDate(builtIn: format)
        }
    }

    /// Whether a style shows its number as a date; a style that does not exist shows a number.
    func isDate(_ style: Int) -> Bool { showsDate.indices.contains(style) && showsDate[style] }

    private static func codes(_ reader: inout MarkupReader) throws(SheetError) -> [Int: String] {
        var codes: [Int: String] = [:]
        try reader.children { (reader, element) throws(SheetError) in
            try reader.skipElement()
            if let id = element.attribute("numFmtId").flatMap({ Int($0) }) {
                codes[id] = element.attribute("formatCode")
            }
            try check(codes.count, reader.place)
        }
        return codes
    }

    private static func formats(_ reader: inout MarkupReader) throws(SheetError) -> [Int] {
        var formats: [Int] = []
        try reader.children { (reader, element) throws(SheetError) in
            try reader.skipElement()
            guard element.name == "xf" else { return }
            formats.append(element.attribute("numFmtId").flatMap { Int($0) } ?? 0)
            try check(formats.count, reader.place)
        }
        return formats
    }

    private static func check(_ count: Int, _ place: SheetPlace) throws(SheetError) {
        guard count <= SheetLimits.styles else {
            throw .tooLarge(.styles, limit: SheetLimits.styles, place)
        }
    }
}
