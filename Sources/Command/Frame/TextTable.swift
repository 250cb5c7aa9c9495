import Casework

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

    mutating func row(_ cells: [String]) { rows.append(cells) }

    func lines(in language: Language) -> [String] {
        guard !rows.isEmpty else { return [] }
        let head = heads.map { $0[language] }
        let all = (head.isEmpty ? [] : [head]) + rows
        let count = all.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            all.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return all.map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var text = ""
        for (column, cell) in cells.enumerated() {
            let fill = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
            if rightAligned.contains(column) {
                text += fill + cell
            } else {
                text += column == cells.count - 1 ? cell : cell + fill
            }
            if column < cells.count - 1 { text += String(repeating: " ", count: Self.gap) }
        }
        while text.last == " " { text.removeLast() }
        return text
    }
}
