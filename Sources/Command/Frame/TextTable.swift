import Casework
import Storage

/// A table for a terminal: columns as wide as their widest cell, counted as a terminal shows them.
struct TextTable: Sendable {
    private let heads: [Wording]
    private var rows: [[String]] = []
    private let rightAligned: Set<Int>
    private static let gap = 2

    /// - Parameters:
    ///   - heads: the columns' heads; none for a table without a head.
    ///   - rightAligned: the places of columns that hold numbers.
    init(_ heads: [Wording] = [], rightAligned: Set<Int> = []) {
        self.heads = heads
        self.rightAligned = rightAligned
    }

    mutating func row(_ cells: [String]) { rows.append(cells.map(SteadyText.line)) }

    /// Adds rows, each made of an item; many are made on all processors.
    mutating func rows<Item: Sendable>(
        of items: [Item], _ cells: @Sendable (Item) -> [String]
    ) {
        let parts = items.mapPartsConcurrently { $0.map { cells($0).map(SteadyText.line) } }
        for part in parts { rows += part }
    }

    /// The lines from the head on, each with its end; nothing of a table without rows.
    func text(in language: Language, indent: Int = 0) -> String {
        guard !rows.isEmpty else { return "" }
        let head = heads.map { $0[language] }
        let all = (head.isEmpty ? [] : [head]) + rows
        let widths = widths(all)
        let parts = all.mapPartsConcurrently { part in
            var text: [UInt8] = []
            text.reserveCapacity(part.count * (widths.reduce(indent, +) + 8))
            for row in part { write(row, widths, indent: indent, to: &text) }
            return text
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined()
    }

    /// Of each column. A county's list is measured in parts, for it has sixty thousand rows.
    private func widths(_ all: [[String]]) -> [Int] {
        let parts = all.mapPartsConcurrently { part in
            var widths: [Int] = []
            for row in part {
                for (column, cell) in row.enumerated() {
                    if column == widths.count { widths.append(0) }
                    widths[column] = max(widths[column], DisplayWidth.of(cell))
                }
            }
            return widths
        }
        let count = parts.map(\.count).max() ?? 0
        return (0..<count).map { column in
            parts.map { column < $0.count ? $0[column] : 0 }.max() ?? 0
        }
    }

    /// Writes a row as bytes; blanks at its end are left out.
    private func write(
        _ cells: [String], _ widths: [Int], indent: Int, to text: inout [UInt8]
    ) {
        let start = text.count
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
        for (column, cell) in cells.enumerated() {
            let fill = repeatElement(
                UInt8(ascii: " "), count: widths[column] - DisplayWidth.of(cell))
            if rightAligned.contains(column) { text.append(contentsOf: fill) }
            text.append(contentsOf: cell.utf8)
            if column == cells.count - 1 { break }
            if !rightAligned.contains(column) { text.append(contentsOf: fill) }
            text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Self.gap))
        }
        while text.count > start, text.last == UInt8(ascii: " ") { text.removeLast() }
        text.append(UInt8(ascii: "\n"))
    }
}
