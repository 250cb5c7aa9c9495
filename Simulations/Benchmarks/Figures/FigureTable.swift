import Foundation

/// Presents the figures of a run: as a table with the target beside each figure, or as JSON.
struct FigureTable {
    let size: LoadSize
    let figures: [Figure]

    /// An object of the measured figures by their short names, keys sorted.
    func json() throws -> String {
        let records = figures.map { ($0.definition.name, FigureRecord(figure: $0, size: size)) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let object = Dictionary(records) { _, later in later }
        return String(decoding: try encoder.encode(object), as: UTF8.self)
    }

    /// The table: what was measured, and what has a target at this size but was not measured.
    func text(in language: TableLanguage) -> String {
        let header = Self.header.map { $0.text(in: language) }
        let rows = [header] + definitions.map { row($0, language) }
        let widths = header.indices.map { column in
            rows.map { Self.width($0[column]) }.max() ?? 0
        }
        return rows.map { Self.line($0, widths) }.joined(separator: "\n")
    }

    private static let header = [
        Wording(zh: "指标", en: "figure"), Wording(zh: "数值", en: "value"),
        Wording(zh: "要求", en: "target"), Wording(zh: "单位", en: "unit"),
        Wording(zh: "达到", en: "met"), Wording(zh: "次数", en: "runs"),
    ]

    /// The catalogue's, as far as they concern this run, then any others that were measured.
    private var definitions: [FigureDefinition] {
        let known = FigureDefinition.all
        let measured = figures.map(\.definition)
        return known.filter { measured.contains($0) || $0.targets[size] != nil }
            + measured.filter { !known.contains($0) }
    }

    private func row(_ definition: FigureDefinition, _ language: TableLanguage) -> [String] {
        let figure = figures.last { $0.definition == definition }
        let target = definition.targets[size]
        return [
            definition.title.text(in: language),
            figure.map { Self.number($0.value) } ?? "–",
            target.map { $0.comparison + " " + Self.number($0.bound) } ?? "",
            definition.unit.rawValue,
            Self.verdict(figure?.isMet(at: size)).text(in: language),
            figure.map { String($0.runs) } ?? "",
        ]
    }

    private static func verdict(_ isMet: Bool?) -> Wording {
        switch isMet {
        case true?: Wording(zh: "是", en: "yes")
        case false?: Wording(zh: "否", en: "NO")
        case nil: Wording(zh: "", en: "")
        }
    }

    /// A number with three digits that mean something, or whole with its thousands apart.
    static func number(_ value: Double) -> String {
        let size = value.magnitude
        if value == value.rounded() || size >= 1_000 { return grouped(value.rounded()) }
        let decimals = size >= 10 ? 1 : size >= 1 ? 2 : 3
        return String(format: "%.\(decimals)f", value)
    }

    private static func grouped(_ whole: Double) -> String {
        let digits = String(format: "%.0f", whole.magnitude)
        var text = whole < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = cells.indices.map { column in
            let space = String(repeating: " ", count: widths[column] - width(cells[column]))
            let isNumber = column == 1 || column == 5
            return isNumber ? space + cells[column] : cells[column] + space
        }
        let line = padded.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// How many columns of a terminal a text takes: Chinese characters take two.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2e80 ? 2 : 1) }
    }
}
